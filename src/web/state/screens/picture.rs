//! The comparison and promises as a picture instead of a table.

use std::rc::Rc;

use crate::view::comparison::Layout;
use crate::view::pairs::Pairing;
use crate::view::picture::{Form, Picture, PictureQuery};
use crate::view::{Look, Window};
use crate::web::protocol::Ask;
use crate::web::state::{Slot, State, Tab};

impl State {
    /// How the view shown can be drawn.
    pub fn forms(&self) -> &'static [Form] {
        match (self.tab, self.compare.layout, self.pairs.of) {
            (Tab::Compare, Layout::Reports, _) => &[Form::Dots],
            (Tab::Compare, Layout::Panel(_), _) => &[Form::Shades, Form::Lines],
            (Tab::Pairs, _, Pairing::Promises) => &[Form::Slopes],
            _ => &[],
        }
    }

    /// How it is drawn; `None` for a table. What was drawn stays a picture where the rows become others.
    pub fn form(&self) -> Option<Form> {
        let wanted = if self.tab == Tab::Pairs { self.pairs.form } else { self.compare.form };
        let forms = self.forms();
        wanted
            .and_then(|wanted| forms.iter().copied().find(|form| *form == wanted).or(forms.first().copied()))
    }

    pub(in crate::web::state) fn draw(&mut self, form: Option<Form>) {
        let wanted = if self.tab == Tab::Pairs { &mut self.pairs.form } else { &mut self.compare.form };
        *wanted = form;
    }

    /// The picture that is to be seen, if it is the one that came last: one of another form is of another question.
    pub fn drawn(&self) -> Option<&Rc<Picture>> {
        self.picture.as_ref().filter(|picture| Some(picture.form) == self.form())
    }

    pub(in crate::web::state) fn picture_question(&self) -> Option<(Slot, Ask)> {
        let form = self.form()?;
        let query = match self.shown()? {
            Look::Comparison(query) => PictureQuery::Compared(form, query),
            Look::Pairs(query) => PictureQuery::Promised(query),
            _ => return None,
        };
        Some((Slot::Picture, Ask::Look(Look::Picture(query), Window::ALL)))
    }
}
