use super::written::{Attendance, Channel, ChannelType, Device, Immediacy};

/// What follows from a concrete channel: the table of the format.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ChannelFacts {
    /// The family.
    pub channel: Channel,
    /// Who attends.
    pub attendance: Attendance,
    /// Whether the answer is immediate.
    pub immediacy: Immediacy,
    /// The devices from which it is reached.
    pub devices: &'static [Device],
}

const NO_DEVICE: &[Device] = &[Device::None];
const VOICE: &[Device] = &[Device::Landline, Device::Mobile, Device::Computer];
const MOBILE: &[Device] = &[Device::Mobile];
const SCREENS: &[Device] = &[Device::Computer, Device::Mobile, Device::Tablet];

impl ChannelType {
    /// What the table says of this channel; none for `otro`, which says it itself.
    pub fn facts(self) -> Option<ChannelFacts> {
        use Attendance as A;
        use Channel as C;
        use ChannelType as T;
        use Immediacy as I;
        let (channel, attendance, immediacy) = match self {
            T::Office
            | T::Counter
            | T::Orientation
            | T::MobileUnit
            | T::Campaign
            | T::HomeVisit => (C::InPerson, A::Person, I::Synchronous),
            T::Kiosk | T::CashMachine => (C::InPerson, A::Automatic, I::Synchronous),
            T::Post | T::LetterBox => (C::Printed, A::Person, I::Asynchronous),
            T::Flyer | T::Brochure | T::Press | T::Bill | T::Receipt | T::Noticeboard => {
                (C::Printed, A::Passive, I::Asynchronous)
            }
            T::CallCentre | T::ContactCentre | T::Switchboard | T::CallBack => {
                (C::Telephone, A::Person, I::Synchronous)
            }
            T::Ivr | T::Ussd => (C::Telephone, A::Automatic, I::Synchronous),
            T::Sms | T::Mms => (C::Telephone, A::Automatic, I::Asynchronous),
            T::Television | T::Spot | T::ShortFilm | T::Radio | T::WaitingScreen => {
                (C::Audiovisual, A::Passive, I::Asynchronous)
            }
            T::VideoCall => (C::Audiovisual, A::Person, I::Synchronous),
            T::Email | T::Forum | T::SocialNetwork | T::Messaging | T::PetitionForm => {
                (C::Electronic, A::Person, I::Asynchronous)
            }
            T::Chat => (C::Electronic, A::Person, I::Synchronous),
            T::Chatbot | T::WebPortal | T::MobileApp | T::DigitalOffice => {
                (C::Electronic, A::Automatic, I::Synchronous)
            }
            T::Other => return None,
        };
        Some(ChannelFacts {
            channel,
            attendance,
            immediacy,
            devices: self.devices(channel),
        })
    }

    fn devices(self, channel: Channel) -> &'static [Device] {
        use ChannelType as T;
        match (self, channel) {
            (T::Sms | T::Mms | T::Ussd, _) => MOBILE,
            (T::MobileApp, _) => &[Device::Mobile, Device::Tablet],
            (T::Radio, _) => &[Device::Radio, Device::Mobile],
            (T::WaitingScreen, _) => &[Device::Screen],
            (T::Television | T::Spot | T::ShortFilm, _) => {
                &[Device::Television, Device::Computer, Device::Mobile]
            }
            (_, Channel::Telephone) => VOICE,
            (_, Channel::Electronic | Channel::Audiovisual) => SCREENS,
            (_, Channel::InPerson | Channel::Printed) => NO_DEVICE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Attendance, ChannelType, Device};

    #[test]
    fn every_type_but_other_is_in_the_table() {
        for kind in ChannelType::ALL {
            assert_eq!(
                kind.facts().is_none(),
                *kind == ChannelType::Other,
                "{kind:?}"
            );
        }
    }

    #[test]
    fn devices_follow_the_format() {
        let devices = |kind: ChannelType| kind.facts().expect("in the table").devices;
        assert_eq!(devices(ChannelType::Ussd), [Device::Mobile]);
        assert_eq!(devices(ChannelType::VideoCall).len(), 3);
        assert_eq!(devices(ChannelType::Kiosk), [Device::None]);
        assert_eq!(
            ChannelType::Bill.facts().map(|facts| facts.attendance),
            Some(Attendance::Passive)
        );
    }
}
