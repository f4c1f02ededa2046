use crate::model::vocabulary::Words;

/// A type with a closed list of values, each a word.
pub(crate) trait Closed: Copy + Sized + 'static {
    /// The values and their words.
    fn words() -> &'static Words;
    /// The value of a word already folded.
    fn from_key(key: &str) -> Option<Self>;
}

/// Writes, from one list of words: the enum, its vocabulary and its decoding.
///
/// `unless f` after the names: a word that is none of the list is first shown to `f`, which says whether it has reported it
/// as something else.
macro_rules! words {
    (
        $(#[doc = $doc:literal])+
        pub enum $Type:ident = $name_es:literal, $name_en:literal $(, unless $unless:path)? {
            $( $Variant:ident = $key:literal ( $es:literal , $en:literal ) ),+ $(,)?
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum $Type {
            $( #[doc = $en] $Variant ),+
        }

        impl $Type {
            /// All of them, in the order of the format.
            pub const ALL: &'static [$Type] = &[ $($Type::$Variant),+ ];

            /// The word, as it is written.
            pub fn key(self) -> &'static str {
                match self { $($Type::$Variant => $key),+ }
            }

            /// The word, as a reader sees it.
            pub fn label(self) -> $crate::locale::Said {
                match self { $($Type::$Variant => $crate::locale::Said::new($es, $en)),+ }
            }
        }

        impl serde::Serialize for $Type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.key())
            }
        }

        impl $crate::model::decode::Refers for $Type {}

        impl $crate::model::decode::Closed for $Type {
            fn words() -> &'static $crate::model::vocabulary::Words {
                static WORDS: $crate::model::vocabulary::Words = $crate::model::vocabulary::Words {
                    name: $crate::locale::Said::new($name_es, $name_en),
                    list: &[ $($crate::model::vocabulary::Word {
                        key: $key,
                        label: $crate::locale::Said::new($es, $en),
                    }),+ ],
                };
                &WORDS
            }
            fn from_key(key: &str) -> Option<Self> {
                match key {
                    // A few words are written in capitals («AA»).
                    $(word if word.eq_ignore_ascii_case($key) => Some($Type::$Variant),)+
                    _ => None,
                }
            }
        }

        impl $crate::model::decode::Decode for $Type {
            fn shape() -> $crate::model::vocabulary::Shape {
                $crate::model::vocabulary::Shape::Words(<Self as $crate::model::decode::Closed>::words())
            }
            fn decode(node: &$crate::source::Node<'_>, cx: &mut $crate::model::decode::Decoder<'_>) -> Option<Self> {
                use $crate::model::decode::Closed;
                if !matches!(node.value, $crate::source::Value::Scalar(..)) {
                    cx.wrong_form(node, Self::words().name);
                    return None;
                }
                // A misspelt word is taken for the one it resembles, so that only the misspelling is reported.
                Self::from_key(&$crate::model::decode::fold(node.text())).or_else(|| {
                    $( if $unless(node, cx) { return None; } )?
                    cx.not_a_word(node, Self::words().name, &[ $($key),+ ]).and_then(Self::from_key)
                })
            }
        }
    };
}
pub(crate) use words;
