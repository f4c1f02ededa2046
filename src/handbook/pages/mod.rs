//! One module a page: from the model to the view that its template prints.

mod block;
mod colours;
mod figures;
mod frame;
mod home;
mod people;
mod service;
mod service_details;
mod services;
mod shared;
mod touchpoint;
mod wheel;

pub(super) use colours::colours;
pub(super) use figures::{Figure, figure, figures};
pub(super) use frame::Frame;
pub(super) use home::home;
pub(super) use service::service;
pub(super) use touchpoint::touchpoint;
pub(super) use wheel::{most_points, wheel, wheel_points};
