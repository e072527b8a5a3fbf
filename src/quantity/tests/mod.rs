//! Tests of the library as a whole; they read real texts where those lie beside the repository.

mod gold;
