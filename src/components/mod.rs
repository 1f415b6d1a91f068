//! Components, one a file: the parts of which screens are made. Each has its style sheet in `style/components`.

pub mod adding_up;
pub mod checkbox_group;
pub mod confirm_box;
pub mod date_field;
pub mod deadline;
pub mod document_list;
pub mod empty_parts;
pub mod error_summary;
pub mod field;
pub mod fieldset;
pub mod footer;
pub mod heading;
pub mod language_switch;
pub mod law_note;
pub mod link;
pub mod look_again;
pub mod measure_card;
pub mod option_row;
pub mod profile;
pub mod progress;
pub mod radio_group;
pub mod select;
pub mod sending;
pub mod text_area;
pub mod text_field;
