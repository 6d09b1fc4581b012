"""Words that are written with a capital and are nobody's name. It knows no names."""

from __future__ import annotations

from game.core.late_pattern import late
from game.core.privacy.german import noun

_KNOWN_WORDS = (
    "WhatsApp Instagram TikTok Snapchat Facebook YouTube LinkedIn Discord Roblox Robux Minecraft Fortnite Pinterest "
    "Teams Google Microsoft Apple BeReal Twitter Snap Parro Social Schools Nederland Nederlands Nederlandse Telegram "
    "Engels Engelse English Dutch Kindertelefoon Veilig Thuis Helpwanted Offlimits Kennisnet Slachtofferhulp Politie "
    "Police Inspectie Wpo Vog Avg Cao Bso Tso Wij January February March April May June July August September Signal "
    "October November December Januari Februari Maart Mei Juni Juli Augustus Oktober Kerst Pasen Sinterklaas Strava "
    "Een Het Alle Iedereen Team Werkgroep Groep Directie Directeur Bestuur Onderbouw Middenbouw Bovenbouw Twitch "
    "Intern Interne Externe Volgende Eerste Eind Begin Uiterlijk Voor Over Binnen Maandag Dinsdag Woensdag Messenger "
    "Donderdag Vrijdag Zaterdag Zondag The All Everyone Working Group Head Board Next First Before Halloween Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday Internet School Open Kaart Internal External Teacher Teachers "
    "Colleagues Counsellor Leerkracht Leerkrachten Chromebook Classroom Zoom Netflix Spotify Vinted Marktplaats "
    "Avonds Ochtends Middags Morgens Nachts Zomers Winters Ramadan Suikerfeest Offerfeest Carnaval Koningsdag "
    "Conciërge Collega Gedragsspecialist Vakleerkracht Onderwijsassistent Klasbord Magister Somtoday ParnasSys Esis "
    "Ziber Isy Kwieb Schoolpraat Belgisch België Duits Duitse Duitsland Fries Friese Friesland Turks Turkse Turkije "
    "Oekraïens Oekraïense Oekraïne Pools Poolse Arabisch Marokkaans Marokkaanse Syrische Europa Europese European "
    "Amsterdam Rotterdam Utrecht Den Haag Tweede Kamer Wet Onderwijs Onderwijsinspectie Jeugdwet Grondwet Rijk "
    "Stichting Medezeggenschapsraad Ministerie Minister Gemeente Burgerlijk Wetboek Strafrecht Autoriteit "
    "Persoonsgegevens Kinderrechten Kinderrechtenverdrag Gedragscode Meldcode Regeling Halt Halloween Moederdag "
    "Vaderdag Nieuwjaar Centrum Seksueel Geweld Ouders Stop Now Slack Wikipedia Wii Nintendo Playstation Xbox Android "
    "Windows Chat Copilot Gemini Siri Alexa Ai Tiktok Whatsapp Linkedin Youtube Chatgpt OneDrive Drive Word Excel "
    "Powerpoint Wifi Bluetooth Citotoets Cito Leerlingenraad Ouderraad Gmail Outlook Hotmail Reels Stories Story Live "
    "Mario Kart Brawl Stars Fifa Pokémon Squid Game Minions Disney Frozen Harry Potter Nijntje Klokhuis Jeugdjournaal "
    "Islam Christelijk Joods Katholiek God Allah Bijbel Koran Kerstmis Pinksteren Hemelvaart Chanoeka Diwali Newrozz "
    "Basisschool Kindcentrum Peuterspeelzaal Safer Day English German Turkish Frisian Ukrainian Close Friends Verus "
    "Arbocatalogus Veiligheid Ctrl Vrij Landelijke Klachtencommissie Engeland Hollanda Ocak Şubat Mart Nisan Mayıs "
    "Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık Januar Februar März Dezember Montag Dienstag Mittwoch Donnerstag "
    "Freitag Samstag Sonntag Avrupa Türkiye Underwiisynspeksje Jannewaris Febrewaris Maaie Juny July Augustus "
    "Septimber Novimber Desimber Artikel Artikelen Art Stb Bijlage "
    "Act Acts Authority Inspectorate Education Primary Secondary Criminal Code Data Protection Safety Journal Board "
    "England Netherlands Germany Dutch Belgium Europe Settings Notepad Press Python Inkscape Illustrator Enter Esc "
    "Escape "
    "Save File Clip Release Path Object Plain Filters Remove Presentation Attributes Encoding Plural-Forms Privacy "
    "Guidance "
    "Instellingen Kladblok Opslaan Terug Verkenner Downloads Bureaublad Bestand Gewone Afsnijden Opheffen Paden "
    "Codering "
    "Presentatiekenmerken Digitaal Noord Scholen Grooming Recognizing Sexual Wat Ynstellings Werom Nochris Opslaan "
    "Kodearring "
    "Enter Shift Tab Alt Delete Home Page Excel Acrobat Reader Firefox Chrome Safari Edge Sept Inkscape'te Ayarlar "
    "Farklı Kaydet Kodlama Geri Defteri Параметрах Блокноті Кодування Зберегти Натисніть Назад Інспекції Min Max "
    "Invite Bewarje Back Mrs Mr App Apps Conduct Code Office Council Ministry University College Academy Committee "
    "Union Christmas Easter Summer Winter "
    "Latijn Latijnse Griekse Latin Greek Cyrillic Latynske Grykske Yunan Kiril Spaans Spaanse Spanje Chinees Chinese "
    "Nederlânsk Felemenkçe Alles Selsmoardprevinsje Zelfmoordpreventie "
    "Frankrijk Franse Italië Italiaans Italiaanse Marokko Syrië Eritrea Afghanistan Iran Irak Somalië Rusland Russisch "
    "Russische French Spanish Italian Arabic Moroccan Syrian Polish Belgische Vlaanderen Vlaamse Vlaams"
)
KNOWN = frozenset(_KNOWN_WORDS.split())
"""Words with a capital that are nobody's name."""
_LONG_KNOWN = (*(word for word in KNOWN if len(word) > 6), "Snap", "Insta", "Duits", "Turks")
_DUTCH_ENDING = late(
    r"\w{3}(?:heid|heden|plan|plannen|pakket|beleid|kader|verstrekking|vragen|wet|raad|commissie|code|scholen|"
    r"protocol|"
    r"formulier|inspectie|onderwijs|afspraken|afspraak|gesprek|regels|kaarten|groepen|wijzer|krant|punt)$"
)
_TWO_WORDS = (
    "ai al am an as at be bo bu by da de do du dy ek el en er es ex ga go ha he hi hm ho ib ik im in is it ja je jo "
    "ki "
    "la le ma me my na ne no nu of oh ok om on op or os pc pr sa se si so te to tv uf um un up us ve vo wa we wi wo "
    "wy ya "
    "ze zo zu mr ms dr st nr hr bv nv ús út co eu uk vs id yn sr"
)
TWO = frozenset(_TWO_WORDS.split()) - {"bo", "jo"}
"""Small words of two letters, in whatever language."""


def known(word: str) -> bool:
    """Also as the beginning of a longer word (Instagramaccount), or with an ending that no name has."""
    return word in KNOWN or word.startswith(_LONG_KNOWN) or noun(word) or _DUTCH_ENDING.search(word) is not None


STREETS_ABROAD = late(r"\b(?:rue|avenue|chaussée|boulevard|place)\s(?:de\sla\s|de\s|du\s|des\s|d')$")
"""What stands before the name of a street in French, as in Belgium."""


def short_name(word: str) -> bool:
    """Two letters with a capital that are no small word: Bo, Xi."""
    return len(word) == 2 and word.istitle() and word.lower() not in TWO
