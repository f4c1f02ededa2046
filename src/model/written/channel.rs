use super::confusion;
use crate::model::decode::words;

words! {
    /// The five families of channels of the guide (section 1.3).
    pub enum Channel = "una familia de canales", "a family of channels", unless confusion::is_device {
        InPerson = "presencial" ("presencial", "in person"),
        Printed = "impreso" ("impreso", "printed"),
        Telephone = "telefonico" ("telefónico", "telephone"),
        Audiovisual = "audiovisual" ("audiovisual", "audiovisual"),
        Electronic = "electronico" ("electrónico", "electronic"),
    }
}

words! {
    /// The concrete channels: the guide's examples and those that real protocols have besides.
    pub enum ChannelType = "un tipo de punto de contacto", "a type of touchpoint", unless confusion::is_device {
        Office = "oficina" ("oficina", "office"),
        Counter = "ventanilla" ("ventanilla", "counter"),
        Orientation = "punto_de_orientacion" ("punto de orientación", "information desk"),
        MobileUnit = "unidad_movil" ("unidad móvil", "mobile unit"),
        Campaign = "jornada" ("jornada de atención", "service day"),
        HomeVisit = "visita_domiciliaria" ("visita domiciliaria", "home visit"),
        Kiosk = "kiosco" ("kiosco", "kiosk"),
        CashMachine = "cajero" ("cajero", "cash machine"),
        Post = "correo_postal" ("correo postal", "post"),
        LetterBox = "buzon_fisico" ("buzón físico", "letter box"),
        Flyer = "volante" ("volante", "flyer"),
        Brochure = "folleto" ("folleto", "brochure"),
        Press = "prensa" ("prensa", "press"),
        Bill = "recibo" ("recibo", "bill"),
        Receipt = "comprobante" ("comprobante", "receipt"),
        Noticeboard = "cartelera" ("cartelera", "noticeboard"),
        CallCentre = "call_center" ("línea con agentes (call center)", "call centre"),
        ContactCentre = "contact_center" ("centro de contacto", "contact centre"),
        Switchboard = "pbx" ("conmutador", "switchboard"),
        CallBack = "devolucion_llamada" ("devolución de llamada", "call-back"),
        Ivr = "ivr" ("línea automática (IVR)", "automatic line (IVR)"),
        Ussd = "ussd" ("menú del celular (USSD)", "mobile menu (USSD)"),
        Sms = "sms" ("mensajes de texto (SMS)", "text messages (SMS)"),
        Mms = "mms" ("mensajes multimedia (MMS)", "multimedia messages (MMS)"),
        Television = "tv" ("televisión", "television"),
        Spot = "pauta" ("pauta", "spot"),
        ShortFilm = "cortometraje" ("cortometraje", "short film"),
        Radio = "radio" ("radio", "radio"),
        WaitingScreen = "pantalla_sala" ("pantalla de la sala", "waiting-room screen"),
        VideoCall = "videollamada" ("videollamada", "video call"),
        Email = "correo_e" ("correo electrónico", "e-mail"),
        Forum = "foro" ("foro", "forum"),
        SocialNetwork = "red_social" ("red social", "social network"),
        Messaging = "mensajeria" ("mensajería", "messaging"),
        PetitionForm = "formulario_pqrsd" ("formulario de peticiones", "petition form"),
        Chat = "chat" ("chat", "chat"),
        Chatbot = "chatbot" ("asistente automático (chatbot)", "chatbot"),
        WebPortal = "portal_web" ("portal web", "web portal"),
        MobileApp = "app_movil" ("aplicación móvil", "mobile app"),
        DigitalOffice = "sede_electronica" ("sede electrónica", "digital office"),
        Other = "otro" ("otro", "other"),
    }
}

words! {
    /// The instruments with which a person reaches a channel; never a channel themselves (section 1.3).
    pub enum Device = "un dispositivo", "a device", unless confusion::is_channel {
        Landline = "telefono_fijo" ("teléfono fijo", "landline"),
        Mobile = "celular" ("celular", "mobile phone"),
        Computer = "computador" ("computador", "computer"),
        Tablet = "tableta" ("tableta", "tablet"),
        Television = "televisor" ("televisor", "television set"),
        Radio = "radio" ("radio", "radio set"),
        Screen = "pantalla" ("pantalla", "screen"),
        None = "ninguno" ("ninguno", "none"),
    }
}

words! {
    /// Who attends at a touchpoint.
    pub enum Attendance = "una forma de atender", "a way of attending" {
        Person = "persona" ("atiende una persona", "a person attends"),
        Automatic = "automatico" ("atiende un sistema", "a system attends"),
        Passive = "pasivo" ("solo informa", "informs only"),
    }
}

words! {
    /// Whether what is said arrives at once (section 2.6).
    pub enum Immediacy = "una inmediatez", "an immediacy" {
        Synchronous = "sincrono" ("respuesta inmediata", "immediate answer"),
        Asynchronous = "asincrono" ("respuesta posterior", "later answer"),
    }
}

words! {
    /// The three stages of the cycle of attention (section 1.1).
    pub enum Stage = "una etapa del ciclo", "a stage of the cycle" {
        Preparation = "preparacion" ("preparación", "preparation"),
        Attention = "atencion" ("atención", "attention"),
        Closing = "cierre" ("cierre", "closing"),
    }
}
