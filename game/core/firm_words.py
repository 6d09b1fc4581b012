"""The words of six languages that say how firm a rule is. Data only: firmness.py reads a rule with them."""

from __future__ import annotations

import re

from game.core.late_pattern import late
from game.core.value import Value, value

NEVER_SAID = r"(?!)"


@value
class FirmWords(Value):
    """The words of one language.

    `signs` are small words by which it is known. `may` allows, unless `no` or `only` stands with it; `free` leaves the
    choice by itself, also with a *not* (“hoeft niet”). `able` are those of `may` that can mean *be able to*, and
    `others` the people, and the chance, of whom that is said. `aim` is what one does unless there is a reason; `hard`
    has no exception. `hangs` begins a clause that hangs on another one, `cut` the same within a clause, `then` what
    follows a condition.
    """

    signs: re.Pattern[str]
    may: re.Pattern[str]
    free: re.Pattern[str]
    no: re.Pattern[str]
    only: re.Pattern[str]
    aim: re.Pattern[str]
    hard: re.Pattern[str]
    hangs: re.Pattern[str]
    cut: re.Pattern[str]
    then: re.Pattern[str]
    able: re.Pattern[str]
    others: re.Pattern[str]

    @property
    def known_by(self) -> tuple[re.Pattern[str], ...]:
        """What counts where a language is guessed."""
        return self.signs, self.may, self.free, self.no, self.only, self.aim, self.hard, self.others


def _words(pattern: str) -> re.Pattern[str]:
    return late(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


_JOINED_DUTCH = (
    r"als|wanneer|indien|zodra|zolang|voordat|nadat|omdat|zodat|opdat|terwijl|hoewel|tenzij|mits|behalve|wie|wat|hoe"
    r"|waar(?! mogelijk| het kan)\w*|welke|sinds|totdat"
)
DUTCH = FirmWords(
    signs=_words(r"wij|we|het|een|de|van|op|te|met|dat|aan|elkaar|onze|ons|zijn|als"),
    may=_words(r"mag|mogen|kan|kunnen|(?:is|zijn) (?:toegestaan|geoorloofd)|sta(?:an|at) (?:\w+ ){0,4}toe"),
    free=_words(
        r"hoef|hoeft|hoeven|(?:bepaalt|bepalen|beslist|beslissen|kiest|kiezen) (?:wij |we |ieder |iedereen )?zelf"
        r"|zelf (?:weten|kiezen|bepalen|beslissen)|staat (?:\w+ ){0,3}vrij|(?:is|zijn) vrij"
        r"|is aan (?:ieder|iedereen|elk|ons|jou|jezelf)"
    ),
    no=_words(r"niet|geen|nooit|niemand|niets|nergens|nimmer|noch"),
    only=_words(r"alleen|uitsluitend|enkel|slechts|pas|hoogstens|ten hoogste|maximaal|hooguit"),
    aim=_words(
        r"(?:hoort|horen|behoort|behoren)(?=(?: [^\s,;]+){0,8} te \w+n)|(?:proberen|streven)(?! of)"
        r"|(?:wij|we|ieder|iedereen|school) (?:probeert|streeft)|bij voorkeur|(?:het )?liefst|in principe"
        r"|zo ?veel mogelijk|waar mogelijk|waar het kan|zo mogelijk|zouden? (?:\w+ ){0,3}moeten"
    ),
    hard=_words(r"moet|moeten|verplicht|verboden|altijd|nooit|(?:dient|dienen)(?=(?: [^\s,;]+){0,8} te \w+n)"),
    hangs=_words(rf"(?:(?:en|maar|ook|of|dus|want) )?(?:{_JOINED_DUTCH}|om|zonder)"),
    cut=_words(rf"{_JOINED_DUTCH}|dat|die|om|of (?:het|dit|dat|die|wij|we|zij|ze|hij|iemand)"),
    then=_words("dan"),
    able=_words(r"kan|kunnen"),
    others=_words(r"leerlingen|leerling|kinderen|kind|ouders?|studenten|student|jongeren|gebeuren|voorkomen"),
)
_JOINED_ENGLISH = (
    r"if|when|whenever|once|as soon as|as long as|before|after|because|since|so that|while|although|unless|until"
    r"|provided|except|who|whoever|what|whatever|which|how|whether|where(?! possible)"
)
ENGLISH = FirmWords(
    signs=_words(r"we|the|of|our|and|a|to|at|each|with|are|is|it|on|if|other|they|this|that|do"),
    may=_words(r"(?-i:may|MAY)|can|(?:is|are) (?:allowed|permitted|fine|all right)|allow"),
    free=_words(
        r"need not|needn't|(?:do not|does not|don't|doesn't) (?:have|need) to|(?:nobody|no one) (?:has|needs) to"
        r"|(?:is|are) free to|(?:is|are) up to (?:us|you|each|every|whoever)\w*"
        r"|(?:decides?|chooses?) for (?:them|our|your)sel(?:f|ves)"
    ),
    no=_words(r"not|no|never|nobody|none|nothing|nowhere|neither|nor|cannot|can't|mustn't"),
    only=_words(r"only|solely|at most|no sooner|not before"),
    aim=_words(
        r"(?<!^)should|ought to|(?:we|everybody|everyone|each of us) (?:try|tries|aim|aims)|try to|aim to|preferably"
        r"|where possible|as far as possible|in principle"
    ),
    hard=_words(r"must|always|never|have to|has to|obliged|required|forbidden"),
    hangs=_words(rf"(?:(?:and|but|also|or|so) )?(?:{_JOINED_ENGLISH}|to|without|for)"),
    cut=_words(rf"{_JOINED_ENGLISH}|that"),
    then=_words("then"),
    able=_words("can"),
    others=_words(r"pupils?|child|children|parents?|students?|happen"),
)
_JOINED_GERMAN = (
    r"wenn|falls|sobald|solange|bevor|nachdem|weil|damit|während|obwohl|ausser|außer|sofern|wer|was|wie|wo\w*|ob|bis"
    r"|welche\w*"
)
GERMAN = FirmWords(
    signs=_words(r"wir|und|der|die|das|dem|den|unsere?\w*|mit|ist|sind|ein|eine|einen|einander|zu|auf|im"),
    may=_words(r"darf|dürfen|kann|können|(?:ist|sind) (?:\w+ )?(?:erlaubt|gestattet|zulässig)"),
    free=_words(
        r"(?:müssen|muss|brauchen|braucht)(?=(?: [^\s,;]+){0,4} nicht)|niemand muss"
        r"|(?:entscheid|bestimm|wähl)\w* (?:\w+ )?selbst|steht (?:\w+ ){0,3}frei"
    ),
    no=_words(r"nicht|kein\w*|nie|niemals|niemand\w*|nichts|nirgends"),
    only=_words(r"nur|lediglich|ausschließlich|erst|höchstens|allein"),
    aim=_words(
        r"soll\w*|versuchen|bemühen|möglichst|nach möglichkeit|in der regel|im prinzip|grundsätzlich|am liebsten"
        r"|vorzugsweise|bevorzugt"
    ),
    hard=_words(r"muss|müssen|immer|nie|niemals|verpflichtet|verboten"),
    hangs=_words(rf"(?:(?:und|aber|auch|oder) )?(?:{_JOINED_GERMAN}|um|ohne|dass)"),
    cut=_words(rf"{_JOINED_GERMAN}|dass"),
    then=_words("dann|so"),
    able=_words(r"kann|können"),
    others=_words(r"schüler\w*|kind|kinder\w*|eltern|studierende\w*"),
)
_JOINED_FRISIAN = (
    r"as|wannear't|wannear|sadree't|sadree|sa lang't|foar't|nei't|om't|sadat|wylst|hoewol|útsein|behalve|wa't|wat"
    r"|hoe't|wêr\w*|oft|oant"
)
FRISIAN = FirmWords(
    signs=_words(r"wy|it|de|fan|ús|binne|inoar|yn|foar|hawwe|mei|op|jûns|dat"),
    may=_words(
        r"meie|(?:elk|elkenien|men|jo|dy|hy|dat|immen|telefoan) mei|mei (?:altyd|wol|oan|sels)|kin|kinne"
        r"|(?:is|binne) tastien"
    ),
    free=_words(r"hoech|hoecht|hoege|(?:bepaalt|bepale|beslist|beslisse|kiest|kieze) (?:wy |elk |elkenien )?sels"),
    no=_words(r"net|gjin|nea|nimmen|neat|nearne"),
    only=_words(r"allinne|allinnich|pas|heechstens|mar"),
    aim=_words(
        r"(?:heart|hearre|heare)(?=(?: [^\s,;]+){0,8} te \w+n)|besykje|stribje|by foarkar|it leafst|yn prinsipe"
        r"|safolle mooglik|wêr mooglik|wêr't it kin"
    ),
    hard=_words(r"moat|moatte|altyd|nea|ferplichte|ferbean"),
    hangs=_words(rf"(?:(?:en|mar|ek|of|dus) )?(?:{_JOINED_FRISIAN}|om|sûnder)"),
    cut=_words(rf"{_JOINED_FRISIAN}|dat|dy't|dêr't"),
    then=_words("dan"),
    able=_words(r"kin|kinne"),
    others=_words(r"learling|learlingen|bern|âlden|studinten"),
)
TURKISH = FirmWords(
    signs=_words(r"bir|ve|için|ile|öğrenci\w*|veli\w*|okul\w*|\w+(?:ız|uz|üz)"),
    may=_words(r"\w+(?:ebilir|abilir)\w*|serbest\w*|izin var\w*|mümkün\w*"),
    free=_words(r"zorunda değil\w*|gerekmez|şart değil\w*|kendi(?:si|miz)? (?:karar|seç)\w*|serbesttir"),
    no=_words(r"değil\w*|yok\w*|asla|hiç\w*|kimse"),
    only=_words(r"yalnızca|yalnız|sadece|ancak|en fazla"),
    aim=_words(r"tercihen|mümkün olduğunca|mümkünse|\w+(?:meye|maya) (?:çalış|özen)\w*|ilke olarak"),
    hard=_words(r"zorunlu\w*|mutlaka|her zaman|asla|yasak\w*|zorundayız"),
    hangs=_words(r"eğer|[^,]*\w(?:sa|se|sak|sek|ken|dığında|diğinde|duğunda|düğünde)(?=\W*$)"),
    cut=late(NEVER_SAID),
    then=_words("o zaman|o halde"),
    able=_words(r"\w+(?:ebilir|abilir)\w*"),
    others=_words(r"öğrenciler|öğrenci|çocuklar|çocuk|veliler|veli"),
)
_JOINED_UKRAINIAN = (
    r"якщо|коли|щойно|доки|поки|перш ніж|після того|бо|тому що|щоб|хоча|крім|хто|що|як|де|чи|який|яка|яке|які"
)
UKRAINIAN = FirmWords(
    signs=late(r"[а-яіїєґ]", re.IGNORECASE),
    may=_words(r"можна|може|можемо|можете|можуть|дозволено|дозволяється|маємо право|має право"),
    free=_words(
        r"не (?:мусить|мусимо|мусять|зобов'язан\w*|обов'язково|потрібно)|(?:вирішу|обира)\w+ (?:сам\w*|самостійно)"
        r"|на власний розсуд"
    ),
    no=_words(r"не|ні|ніколи|ніхто|нікому|нічого|ніде|жодн\w*|заборонено"),
    only=_words(r"лише|тільки|виключно|не раніше|щонайбільше"),
    aim=_words(
        r"варто|слід|намагаємося|намагаємось|стараємося|прагнемо|бажано|переважно|по можливості|за можливості"
        r"|у принципі|зазвичай"
    ),
    hard=_words(r"мусимо|мусить|мусять|повинні|повинен|повинна|завжди|ніколи|зобов'язан\w*|обов'язково|заборонено"),
    hangs=_words(rf"(?:(?:і|й|та|але|також|або) )?(?:{_JOINED_UKRAINIAN}|без)"),
    cut=_words(_JOINED_UKRAINIAN),
    then=_words("то|тоді"),
    able=_words(r"може|можемо|можуть"),
    others=_words(r"учень|учні|учениця|діти|дитина|батьки|студенти"),
)
LANGUAGES = (DUTCH, ENGLISH, GERMAN, FRISIAN, TURKISH, UKRAINIAN)
