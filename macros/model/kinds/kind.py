"""What is particular to one kind of record, and the shape in which each kind's own module says it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from ...problems import Problem

if TYPE_CHECKING:
    from ..record import Record

Fields = Mapping[str, Any]  # of a record, as its file says them
Titles = Callable[[str, object], str | None]  # the title of a tag: titles("regions", "south-east")
Plain = Callable[[str], str]  # Markdown as plain text


class Needed(NamedTuple):
    """A field that another one makes necessary by a value that it has; the forms in the browser go by it too."""

    field: str
    value: str
    needs: str
    said: str
    hint: str


class Together(NamedTuple):
    """Two fields of each item of a list of which neither stands without the other; the forms go by it too."""

    items: str
    fields: tuple[str, str]
    said: str


@dataclass(frozen=True)
class SearchWeight:
    """What the words of an entry weigh in the search, and those of its title, which the index keeps under the name `meta`.

    `helps` is by how much what it says counts beside what others say as well (1 for what a team can do something with).
    """

    words: str = "1"
    title: str = "10"
    meta: str = "title"
    helps: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Form:
    """The form by which people contribute a record of a kind: its words, what it asks and what it does not.

    `heading` is above the questions as a file, `title` above its page, `description` under that.
    `steps` are (id, heading, fields); a field is a path into the schema, and body stands for the parts of the text.
    `not_asked` are parts of a field that the rules fill in, or that editors add. `given` are values that never vary.
    `agrees` says what whoever sends it agrees to. `recognised` is whether to ask if anybody could be recognised.
    """

    noun: str
    heading: str
    title: str
    description: str
    agrees: str
    steps: tuple[tuple[str, str, tuple[str, ...]], ...]
    given: Mapping[str, str]
    not_asked: frozenset[str] = frozenset()
    recognised: bool = True
    on_one_page: bool = True


@dataclass(frozen=True, kw_only=True, eq=False)
class Kind:
    """One kind of record. Its schema is schemas/NAME.schema.json, the template of its pages overrides/records/NAME.html."""

    # What it is called, and where its records live.
    name: str
    plural: str
    folder: str
    suffix: str = ".yml"
    title_field: str = "title"
    # Where readers meet its records: {id} is the record's. A kind without an address is for the code alone.
    address: str = ""
    list_title: str = ""
    list_description: str = ""
    in_a_to_z: bool = True
    # Beside other records: the heading above those that are related to one (none: they never are); its place among the
    # headings (none: last, and on the page of a record after what its template names); whether a reader comes to it from
    # every other such kind in two steps; whether what is new of it stands on the first page, and in the feed.
    heading: str = ""
    rank: int | None = None
    is_near: bool = False
    is_news: bool = False
    in_feed: bool = False
    # What its texts are: our own words, or tags and the titles of others; names of documents and bodies, given as they are; a
    # contributor's words, shared by consent (warned of what is hard to read, never stopped by it); prose in which terms of the
    # glossary are looked for. So few records that a form and a scaffold can name them all.
    has_own_words: bool = True
    names_others: bool = False
    is_contributed: bool = False
    is_prose: bool = False
    is_short_list: bool = False
    # On paper: the folder of its sheets under /print/, as Word too, whether its texts stand on any sheet, and whether there is
    # one side for whoever runs it.
    print_folder: str = ""
    print_as_word: bool = False
    is_printed: bool = False
    has_run_card: bool = False
    # In outputs: the weight in the search; the small facts under a card; the columns of its spreadsheet beside id, title and
    # address (none: it has no spreadsheet); what a page says of itself to machines (schema.org).
    search_weight: SearchWeight = SearchWeight()
    facts: Callable[[Fields, Titles], list[str | None]] = lambda fields, titles: []
    columns: Mapping[str, Callable[[Fields], object]] = field(default_factory=dict)
    json_ld: Callable[["Record", Plain], dict[str, object]] | None = None
    # How people contribute one, and the rules that join several of its fields: as data, and as code.
    form: Form | None = None
    needed: tuple[Needed, ...] = ()
    together: tuple[Together, ...] = ()
    checks: tuple[Callable[["Record"], Iterator[Problem]], ...] = ()

    @property
    def singular(self) -> str:
        return self.name.replace("-", " ")

    @property
    def heading_of_list(self) -> str:
        """The title of the page that lists them."""
        return self.list_title or self.plural[:1].upper() + self.plural[1:]

    @property
    def has_pages(self) -> bool:
        """True where each record has a page of its own; otherwise it stands on the page that lists them."""
        return "{id}/" in self.address

    @property
    def index(self) -> str:
        """The address of the page that lists them."""
        return self.address.partition("{id}")[0].rstrip("#")

    def file_of(self, id: str) -> str:
        """The file of the record with this id, from the playbook's root."""
        return f"{self.folder}/{id}{self.suffix}"

    def address_of(self, id: str) -> str:
        """The address of the record with this id."""
        return self.address.format(id=id)


def column(name: str, *inner: str) -> Callable[[Fields], object]:
    """A column of a spreadsheet: a field, or one inside it."""

    def value(fields: Fields) -> object:
        found: object = fields.get(name)
        for key in inner:
            found = found.get(key) if isinstance(found, dict) else None
        return found

    return value


def listed(value: object) -> list[Any]:
    """A list as it is, anything else as an empty one: checks meet records that do not fit their schema."""
    return value if isinstance(value, list) else []
