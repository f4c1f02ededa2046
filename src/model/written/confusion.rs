//! A device written where a channel is wanted, and a channel where a device is (section 1.3, rule G13-03).

use super::{Channel, ChannelType, Device};
use crate::locale::Said;
use crate::model::decode::{Closed, Decoder, fold};
use crate::said;
use crate::source::Node;

const RULE: &str = "G13-03";

/// What people call the devices besides their words in the format, folded.
const ALSO: [(&str, Device); 14] = [
    ("telefono", Device::Landline),
    ("fijo", Device::Landline),
    ("movil", Device::Mobile),
    ("telefono_movil", Device::Mobile),
    ("telefono_celular", Device::Mobile),
    ("smartphone", Device::Mobile),
    ("computadora", Device::Computer),
    ("computador_portatil", Device::Computer),
    ("portatil", Device::Computer),
    ("pc", Device::Computer),
    ("ordenador", Device::Computer),
    ("tablet", Device::Tablet),
    ("televisores", Device::Television),
    ("pantallas", Device::Screen),
];

/// Channels that a message may name for a device, the likeliest first.
const LIKELY: [ChannelType; 11] = [
    ChannelType::WebPortal,
    ChannelType::Sms,
    ChannelType::Chat,
    ChannelType::CallCentre,
    ChannelType::Ivr,
    ChannelType::Email,
    ChannelType::MobileApp,
    ChannelType::VideoCall,
    ChannelType::Television,
    ChannelType::Radio,
    ChannelType::WaitingScreen,
];

/// How many of them it names.
const EXAMPLES: usize = 4;

/// Reports a device that stands where a channel is wanted, and says whether it did.
pub(super) fn is_device(node: &Node<'_>, cx: &mut Decoder<'_>) -> bool {
    let word = fold(node.text());
    let also = ALSO
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, device)| *device);
    let Some(device) = Device::from_key(&word)
        .or(also)
        .filter(|it| *it != Device::None)
    else {
        return false;
    };
    let text = node.text();
    let channels = LIKELY.iter().filter(|kind| {
        let facts = kind.facts();
        facts.is_some_and(|facts| facts.devices.contains(&device))
    });
    let channels: Vec<&str> = channels.map(|kind| kind.key()).take(EXAMPLES).collect();
    let (channels, key) = (channels.join(", "), device.key());
    let diagnostic = cx.error_of_rule(
        RULE,
        node.span,
        said!(
            "«{text}» es un aparato, no un canal";
            "“{text}” is a device, not a channel"
        ),
    );
    diagnostic.label = Some(
        Said::new(
            "¿qué hace la persona con él?",
            "what does the person do with it?",
        )
        .owned(),
    );
    diagnostic.help = Some(said!(
        "escriba en tipo el canal al que se llega, por ejemplo {channels}, y el aparato en dispositivos: [{key}]";
        "write under tipo the channel that is reached, for example {channels}, and the device under dispositivos: [{key}]"
    ));
    true
}

/// Reports a channel that stands where a device is wanted, and says whether it did.
pub(super) fn is_channel(node: &Node<'_>, cx: &mut Decoder<'_>) -> bool {
    let word = fold(node.text());
    let kind = ChannelType::from_key(&word);
    if kind.is_none() && Channel::from_key(&word).is_none() {
        return false;
    }
    let text = node.text();
    let diagnostic = cx.error_of_rule(
        RULE,
        node.span,
        said!(
            "«{text}» es un canal, no un aparato";
            "“{text}” is a channel, not a device"
        ),
    );
    let devices = kind.and_then(ChannelType::facts).map(|facts| facts.devices);
    diagnostic.help = Some(match devices {
        Some([Device::None]) => Said::new(
            "a ese canal se llega sin aparatos: quite la clave dispositivos",
            "that channel is reached without devices: remove the key dispositivos",
        )
        .owned(),
        Some(devices) => {
            let keys: Vec<&str> = devices.iter().map(|device| device.key()).collect();
            let keys = keys.join(", ");
            said!(
                "el canal va en tipo; aquí van los aparatos con los que se llega: {keys}";
                "the channel goes under tipo; here go the devices with which it is reached: {keys}"
            )
        }
        None => Said::new(
            "el canal va en canal o en tipo; aquí van los aparatos: telefono_fijo, celular, computador, tableta, televisor, radio o pantalla",
            "the channel goes under canal or tipo; here go the devices: telefono_fijo, celular, computador, tableta, televisor, radio or pantalla",
        )
        .owned(),
    });
    true
}

#[cfg(test)]
mod tests {
    use crate::source::Loaded;

    fn check(keys: &str, expected: &[(&str, &str)]) {
        let text = format!(
            "nombre: P\n{keys}\netapas: {{ atencion: Pide algo aquí. }}\npasos: [{{ nombre: Pedir }}]\n"
        );
        let mut loaded = Loaded::default();
        loaded
            .sources
            .add("entidad.yaml", "formato: 1\nnombre: E\n");
        loaded.sources.add("protocolos/p.yaml", text.as_str());
        let (_, found) = crate::model::parse(&loaded);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|it| (it.code, &text[it.span.range()]))
            .collect();
        assert_eq!(found, expected, "{keys}");
    }

    #[test]
    fn channels_and_devices() {
        check("tipo: celular", &[("G13-03", "celular")]);
        check("tipo: Teléfono móvil", &[("G13-03", "Teléfono móvil")]);
        check("tipo: pantalla", &[("G13-03", "pantalla")]);
        check("tipo: radio", &[]);
        check("tipo: radio\ndispositivos: [radio]", &[]);
        check("tipo: kiosko", &[("G13-02", "kiosko")]);
        check(
            "tipo: ivr\ndispositivos: [ivr, celular]",
            &[("G13-03", "ivr")],
        );
        check(
            "tipo: ivr\ndispositivos: telefonico",
            &[("G13-03", "telefonico")],
        );
        check(
            "tipo: ivr\ndispositivos: cellular",
            &[("G13-03", "cellular")],
        );
        check(
            "tipo: otro\ntipo_descripcion: Voz\ncanal: celular",
            &[("G13-03", "celular")],
        );
    }
}
