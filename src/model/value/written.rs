//! Values with a grammar of their own, as other programs get them: texts of that grammar, in Spanish, the format's language.

use serde::{Serialize, Serializer};

use super::{Colour, Date, Duration, Frequency, Id, Money, Schedule, Target};
use crate::locale::Locale;

impl<N> Serialize for Id<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Writes the way out of values that can say themselves.
macro_rules! said {
    ($($Type:ty: $say:expr),+ $(,)?) => { $(
        impl Serialize for $Type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let say: fn(&$Type) -> String = $say;
                serializer.serialize_str(&say(self))
            }
        }
    )+ };
}

said! {
    Colour: |colour| colour.css(),
    Date: |date| date.to_string(),
    Duration: |time| time.say(Locale::Es),
    Frequency: |every| every.say(Locale::Es),
    Money: |money| money.say(Locale::Es),
    Schedule: |hours| hours.say(Locale::Es),
    Target: |target| target.say(None, Locale::Es),
}
