"""Words that are no name where a name may stand: behind a title or a role, or as the first word of a sentence."""

from __future__ import annotations

from game.core.late_pattern import late

_DUTCH = (
    "aan af al alle alleen allemaal alles als altijd ander andere anderen anders anderhalf bang beide beiden ben "
    "bent bepaalde beter bij binnen "
    "boos boven buiten daar daarna daarom dan dat de deze die dicht dit doet doen door dus echt een één eentje eens "
    "eerst eerste "
    "eigen elk elkaar elke en enig enige er erbij ergens ermee even eventueel gaan gaat ga gebeld geen geeft "
    "gemaakt genoeg geworden "
    "gewoon goed graag groot grote haal haalt haar had hadden heb hebben hebt heeft heel hele hem hen het hier hij "
    "hoe hoeft hoort hun "
    "ieder iedere iedereen iemand iets ik in is ja je jij jou jouw jullie kan kom komt kreeg krijgt kunnen kunt "
    "kwam laat laatst "
    "laatste later leest leert leidt lief loopt maak maakt maar mag makkelijk me mee meer meerdere meest meestal "
    "men met mijn minder mis mocht "
    "moest moet moeten na naar naast nadat neem neemt nee net niemand niet niets nieuw nieuwe nog nooit nu of "
    "officieel om omdat onder ondertussen ons onze "
    "ook oud oude over pas per plotseling praat precies samen schrijft sinds snel soms sommige staat steeds stelt "
    "straks stuurt "
    "te tegen ten ter terug tevens thuis tijdens toch toe toen tot totaal tussen twee uit uw vaak van vandaag "
    "vanuit vast vaker veel verder "
    "vervolgens via vlak voelt voor vooraf vooral vraag vraagt vroeg waar waarom waarvan wanneer want waren was wat "
    "we weer weet wel welk "
    "welke werd werden wie wij wil wilde willen wist woont word worden wordt zag zal ze zegt zei zelf zelfde zet "
    "zich zien ziet zij zijn "
    "zit zo zoals zodat zonder zou zoveel zowel zulke allebei drie vier vijf zes zeven acht negen tien elf twaalf "
    "nul half zieke jong jonge "
    "kind klas groep school team juf meester directeur collega leerkracht vriend vriendin buurt dorp stad overkant "
    "buurman club vereniging "
    "opleiding dienst functie invaller ziek vrij weg klein kleine aanwezig bereikbaar verplicht bekend onbekend "
    "betrokken "
    "leerling jongen meisje moeder vader ouder opa oma tante oom man vrouw mens baas bakker huisarts dominee imam "
    "voorzitter bso tso "
    "internet snapchat instagram tiktok roblox whatsapp mail e-mail telefoon nummer naam gezin familie foto filmpje "
    "bericht app "
    "belt appt mailt stuurde belde appte antwoordt reageert besluit kiest deelt post plaatst bespreekt hetzelfde "
    "mevrouw meneer "
    "vriendje vriendinnetje klasgenoot klasgenootje buurjongen buurmeisje pleegkind kleuter peuter puber tweeling "
    "pleegzorg voogd hierover "
    "daarover erover erop eraan ervan daarvan daarbij daarmee hiervan hierbij misschien zeker bijna daarnaast "
    "bovendien aldus mits tenzij "
    "u'tje zonet zojuist straat plein gemeente kerk moskee sport voetbal turnen hockey mbo pabo vmbo havo vwo "
    "medewerker trainer degene diegene eerder onszelf jezelf zichzelf hemzelf zelfs nichtje neefje zus zusje broer "
    "broertje meldcode interne externe tien elf twaalf dertig tafels invaller"
)
_ENGLISH = (
    "a about again all alone also always an and another any anybody anyone are as ask asks at away be because been "
    "before but by "
    "can child colleague could did do does don't each every everybody everyone for from gets goes got had has have "
    "he head her "
    "here him his how i if in into is it its just knows later like made makes may me more must my named never next "
    "no nobody not now of "
    "off often on once one only or other our out parent person pupil said say says school sees sent she should so "
    "some somebody someone somewhere "
    "student teacher team than that the their them then there these they this those to too took two under until up "
    "us use very was we well "
    "went were what when where which while who whom whose why will with without would you your three four five six "
    "seven eight "
    "primary secondary year class group friend what's who's it's that's let's here's there's he's she's yourself "
    "himself herself themselves myself ourselves parents adults ten eleven twelve twenty thirty forty fifty sixty "
    "invite"
)
_GERMAN = (
    "aber alle allein allen aller alles als also am an andere anderen auch auf aus bei beide beim bekommt bin bis "
    "da damit dann das dass "
    "dem den denen der des die dies diese diesem diesen dieser doch dort du durch ein eine einem einen einer eines "
    "er es etwas euch euer eure "
    "euren für gegen geht gibt haben hat hatte hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren im immer in ins "
    "ist ja jede jedem jeden jeder "
    "jemand jetzt kann kein keine keinem keinen kommt man mehr mein mit muss nach nicht nie niemand noch nun nur ob "
    "oder ohne "
    "schon sehr sein seine seinem seinen seiner selbst sich sie sind so soll über um und uns unser unsere unserem "
    "unseren unserer unter "
    "vom von vor war was weiß wenn wer werden wie will wir wird wo zu zum zur zwei drei lehrer lehrerin vielleicht "
    "darüber eltern kindern schülern vier"
)
_FRISIAN = (
    "alle altyd at bern by dan dat de dêr der dizze do dy earst elk elkenien en fan foar fuort gau gjin grutte hat "
    "hawwe har hast hawwe "
    "him hja hy ien immen in is it jo jim jimme kin kinst kom komt likegoed lytse master mei men moat moatst mar my "
    "net neat nea nei no noch nimmen "
    "ne nij nije ek oer of om oan op oars oaren sels sa sil sokke se sy syn stiet tsjin te ta troch twa ûnder ús "
    "wat wa wer wêr wol "
    "wurde wurdt wy yn út klasse skoalle groep learling learlingen bernen âlders heit mem"
)
_OTHER = "bir ve bu o için ile da de ne kim her hiç çok annesi babası var yok"
PLAIN = frozenset(f"{_DUTCH} {_ENGLISH} {_GERMAN} {_FRISIAN} {_OTHER}".split())
_ENDING = late(
    r"\w{2}(?:en|ing|ings|heid|schap|teit|isme|lijk|lijke|isch|ische|ers|aars|jes|tjes|school|klas|app|ling|lings|"
    r"genoot|kracht|"
    r"leider|houder|tjin|tien|tig|teen|leiding|functionaris|coordinator|coördinator|medewerker|leidinggevende|"
    r"gever|ness|ment|tion|ung|keit|lich|bar|loos|loze|uur|dag|week|jaar)$"
)


def plain(word: str) -> bool:
    """A word of the language, so far as we know it; most that end like many of them are, too."""
    small = word.lower()
    return small in PLAIN or _ENDING.search(small) is not None
