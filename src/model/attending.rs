use super::Touchpoint;
use super::written::{Attendance, ChannelType};

impl Touchpoint {
    /// Whether somebody or something attends here, and not only shows or sounds. Not known where the type could not be
    /// read, and then it does not; a type of the entity's own does unless it says otherwise.
    pub fn is_attended(&self) -> bool {
        match self.attendance {
            Some(attendance) => attendance != Attendance::Passive,
            None => self.kind == Some(ChannelType::Other) && !self.written.is_broken("atendido"),
        }
    }

    /// Whether a system attends.
    pub fn is_automatic(&self) -> bool {
        self.attendance == Some(Attendance::Automatic)
    }

    /// Whether a person attends.
    pub fn has_person(&self) -> bool {
        self.attendance == Some(Attendance::Person)
    }
}
