"""The kinds of record: where the records of each live, what they are called and what their address is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Collection:
    """Where the records of one kind live, what they are called, and their address ({id} is the record's)."""

    kind: str
    folder: str
    suffix: str
    plural: str
    address: str = ""

    @property
    def has_pages(self):
        return "{id}/" in self.address

    @property
    def index(self):
        return self.address.partition("{id}")[0].rstrip("#")


COLLECTIONS = {
    collection.kind: collection
    for collection in (
        Collection("vocabulary", "content/vocabulary", ".yml", "lists"),
        Collection("source", "content/sources", ".yml", "sources", "/sources/#{id}"),
        Collection("way", "content/ways", ".md", "ways", "/ways/{id}/"),
        Collection("tip", "content/tips", ".yml", "tips", "/tips/#{id}"),
        Collection("case-study", "case_studies", ".md", "case studies", "/case-studies/{id}/"),
        Collection("activity", "content/activities", ".yml", "activities", "/activities/{id}/"),
        Collection("pack", "content/packs", ".yml", "packs", "/packs/{id}/"),
        Collection("checklist", "content/checklists", ".yml", "checklists", "/reflect/{id}/"),
        Collection("phase", "content/phases", ".yml", "phases", "/roadmap/#{id}"),
        Collection("feedback", "content/feedback", ".yml", "feedback", "/you-said/#{id}"),
        Collection("term", "content/glossary", ".yml", "glossary terms", "/glossary/#{id}"),
    )
}
