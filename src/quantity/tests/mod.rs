//! Tests of the library as a whole; they read real texts where those lie beside the repository.

mod corpus;
mod families;
mod forms;
mod gold;
mod linear;
mod lines;
mod properties;
mod tables;
