"""Entry point for MkDocs: checks the records, hands their pages over in memory; the search index and the prints come afterwards."""

from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from macros.engine.framed import Framed
from macros.engine.framed_page import FramedPage
from macros.engine.generated_page import GeneratedPage
from macros.engine.session import Session, open_session
from macros.engine.theme_templates import environment
from macros.engine.written_page import WrittenPage
from macros.model import addresses
from macros.model.paths import OVERRIDES
from macros.model.playbook import Playbook
from macros.outputs import files as output_files
from macros.outputs.assets import served
from macros.outputs.assets.css import NotServed
from macros.outputs.pages.glossary_links import mark
from macros.outputs.pages.hand_written import prepared
from macros.outputs.pages.routes import beside, frame, pages
from macros.outputs.print.printing import Printing
from macros.outputs.print.renderer import KEPT, NotPrinted
from macros.outputs.print.sheets import files_of_sheets
from macros.outputs.print.stand_in import stand_ins
from macros.outputs.search import index
from macros.outputs.until import with_last_days
from macros.problems import as_text, has_errors

_OURS = str(OVERRIDES)
_framing: Framed | None = None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop on any error in the records; put our templates behind the playbook's own."""
    try:
        _session().begin()
    except NotServed as fault:
        raise PluginError(str(fault)) from None
    playbook, problems = _session().read()
    if has_errors(problems):
        raise PluginError("the records have errors:\n" + as_text(problems))
    config.extra |= frame(playbook)
    if _OURS not in config.theme.dirs:
        own = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(own, _OURS)
    # The engine asks for it before any of its events in which it could be changed.
    config.theme.get_env = partial(environment, config.theme, _own_folders(config))  # type: ignore[method-assign]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every generated page, except where a hand-written page stands at the same address, and every file that is no page."""
    session = _session()
    playbook, made = session.last_read, session.made
    session.step("Making the pages")
    _begin_printing()
    written = list(files.documentation_pages())
    for file in written if config.nav is None else ():  # which may give a page a title of its own
        file.page = WrittenPage(file, config, made)
    for path, markdown in beside([file.src_uri for file in written], pages(playbook, made)).items():
        files.append(GeneratedPage(config, path, markdown).file)
    for file in [one for one in files if _is_asset(one, config)]:  # what is served of them comes with all other files
        files.remove(file)
    for address, content in output_files.unprinted(playbook, made):
        included = InclusionLevel.INCLUDED  # also what begins with a dot
        files.append(File.generated(config, address.lstrip("/"), content=content, inclusion=included))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """From here on it is known what every page can see of the others."""
    global _framing
    _framing = Framed(_session().made, config, nav, _own_folders(config))
    return nav


def _own_folders(config: MkDocsConfig) -> list[Path]:
    """The folders of templates and assets that are the playbook's and ours, and not the theme's."""
    return [Path(folder) for folder in config.theme.dirs if Path(folder) in (OVERRIDES, _session().root / "overrides")]


def _is_asset(file: File, config: MkDocsConfig) -> bool:
    """True for a file of the assets folders beside our templates and the playbook's own."""
    path = Path(file.abs_src_path) if file.abs_src_path else None
    return path is not None and any(path.is_relative_to(folder / served.FOLDER) for folder in _own_folders(config))


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """A hand-written page notes what it reads from here on."""
    if isinstance(page, WrittenPage):
        page.begin(files, _framed().frame)
    return page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Links of hand-written pages to addresses of the site become links to files, which MkDocs follows and checks.
    What may not be shown is left out.
    """
    if isinstance(page, GeneratedPage) or isinstance(page, WrittenPage) and page.is_known:
        return markdown
    paths = [file.src_uri for file in files.documentation_pages()]
    return prepared(_session().last_read, markdown, page.file.src_uri, paths)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The first use of each glossary term is marked on hand-written pages too; generated ones come back as they were."""
    if isinstance(page, GeneratedPage):
        return html
    if not (isinstance(page, WrittenPage) and page.is_known):
        here, playbook = addresses.of_page(page.url), _session().last_read
        html = with_last_days(playbook, html, here)
        html = html if page.is_homepage else mark(html, playbook, partial(addresses.relative, here=here))
    if isinstance(page, WrittenPage):
        page.end(html, config)
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Take the pages that are whole already."""
    _framed().take(file.page for file in files.documentation_pages() if isinstance(file.page, FramedPage))
    return env


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Notice what the frame of a page is made of."""
    if isinstance(page, FramedPage) and page.whole is None:
        _framed().watch(page, context)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep a page as it is now in the cache; what is written is held no longer."""
    if isinstance(page, FramedPage):
        if page.whole is None:
            _framed().keep(page, output)
        page.forget()
        _session().step("Writing the pages", *_framed().one_more())
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """The search index, which is made from the finished pages, and the prints, which are on their way since the pages began."""
    session = _session()
    if session.pages_alone:
        return
    try:
        with index.indexing(config.site_dir, session.last_read, session.made):
            _write_prints(Path(config.site_dir), session.last_read)
        session.step("Making the search index")
    except (index.NotIndexed, NotPrinted) as failure:
        raise PluginError(str(failure)) from None
    finally:
        _stop_printing()


def on_build_error(error: Exception) -> None:
    """Nothing goes on after a build that has failed."""
    _stop_printing()


def _begin_printing() -> None:
    _stop_printing()
    session = _session()
    if session.prints and not session.pages_alone:
        session.printing = Printing(session.last_read, session.root / KEPT, session.made)
        session.printing.begin()


def _write_prints(site: Path, playbook: Playbook) -> None:
    """Each print, or what stands in for it where there are none."""
    session, total = _session(), sum(1 for _ in files_of_sheets(playbook))
    printing = session.printing
    for number, (address, content) in enumerate(printing.files() if printing else stand_ins(playbook)):
        session.step("Setting the prints", number, total)
        path = site / address.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _stop_printing() -> None:
    session = _session()
    if session.printing:
        session.printing.stop()
    session.printing = None


def _framed() -> Framed:
    assert _framing is not None  # MkDocs makes its navigation first
    return _framing


def _session() -> Session:
    session = open_session()
    if session is None:
        raise PluginError("start this with playbook build or playbook serve, which know the day")
    return session
