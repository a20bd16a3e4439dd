"""opslagstjek lsp as an editor meets it: a real client (pytest-lsp), a folder of files, an opening written from nothing.

RUMMELIG_PROGRAM names the program, RUMMELIG_SITE a folder with the site's content.
"""
import asyncio
import os
import shutil
import time

import pytest
import pytest_lsp
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, LanguageClient

PROGRAM = os.environ["RUMMELIG_PROGRAM"]
SITE = os.environ["RUMMELIG_SITE"]


@pytest.fixture
def root(tmp_path):
    shutil.copytree(os.path.join(SITE, "content"), tmp_path / "content")
    return tmp_path


@pytest_lsp.fixture(config=ClientServerConfig(server_command=[PROGRAM, "lsp", "--today", "2026-11-22"]))
async def client(lsp_client: LanguageClient, root):
    started = time.monotonic()
    await lsp_client.initialize_session(
        lsp.InitializeParams(
            capabilities=pytest_lsp.client_capabilities("visual_studio_code"),
            workspace_folders=[lsp.WorkspaceFolder(uri=root.as_uri(), name="site")],
        )
    )
    lsp_client.greeted = time.monotonic() - started
    lsp_client.root = root
    yield
    await lsp_client.shutdown_session()


OPENING = """---
title: Køkkenmedhjælper i børnehave
employer: Børnehuset Solsikken
scheme: flexjob
location: { municipality: Silkeborg }
hours: { weekly: 10-13, days: [tue, wed, thu] }
tasks: [Skære grøntsager til frokosten]
accommodations: [extra-breaks, named-contact]
pay: { agreement: FOA }
contact: { name: Birthe, phone: "+45 12 34 56 78" }
published: 2026-11-01
deadline: 2026-12-15
---
Vi er seks voksne i køkkenet. Se [guiden](/guides/findes-ikke/).
"""


def open_file(client, text, name="koekkenhjaelp-proeve.md", version=1):
    uri = (client.root / "content" / "openings" / name).as_uri()
    item = lsp.TextDocumentItem(uri=uri, language_id="markdown", version=version, text=text)
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(text_document=item))
    return uri


async def rules(client, uri, wanted):
    """The rules found in a file, as soon as they are those that are wanted."""
    for _ in range(100):
        found = sorted(d.code for d in client.diagnostics.get(uri, []))
        if found == sorted(wanted):
            return client.diagnostics[uri]
        await asyncio.sleep(0.05)
    raise AssertionError(f"{found} in place of {wanted}")


@pytest.mark.asyncio
async def test_findings_come_while_typing_and_the_mend_takes_them_away(client):
    uri = open_file(client, OPENING)
    found = await rules(client, uri, ["scheme-unknown", "link-broken"])
    scheme = next(d for d in found if d.code == "scheme-unknown")
    actions = await client.text_document_code_action_async(
        lsp.CodeActionParams(
            text_document=lsp.TextDocumentIdentifier(uri=uri), range=scheme.range,
            context=lsp.CodeActionContext(diagnostics=[scheme]),
        )
    )
    edit = next(a for a in actions if a.kind == lsp.CodeActionKind.QuickFix).edit.changes[uri][0]
    assert edit.new_text == "fleksjob"
    lines = OPENING.split("\n")
    line = lines[edit.range.start.line]
    lines[edit.range.start.line] = line[: edit.range.start.character] + edit.new_text + line[edit.range.end.character :]
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(
            text_document=lsp.VersionedTextDocumentIdentifier(uri=uri, version=2),
            content_changes=[lsp.TextDocumentContentChangeWholeDocument(text="\n".join(lines))],
        )
    )
    await rules(client, uri, ["link-broken"])


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "line, character, label, text",
    [(3, 10, "Fleksjob", "fleksjob"), (7, 17, "Ekstra pauser", "extra-breaks"), (4, 26, "Silkeborg", "Silkeborg")],
)
async def test_suggestions_know_the_field(client, line, character, label, text):
    uri = open_file(client, OPENING)
    found = await client.text_document_completion_async(
        lsp.CompletionParams(
            text_document=lsp.TextDocumentIdentifier(uri=uri), position=lsp.Position(line=line, character=character)
        )
    )
    assert any(item.label == label and item.text_edit.new_text == text for item in found.items)


@pytest.mark.asyncio
async def test_an_opening_written_from_the_suggestion_lacks_only_what_its_writer_knows(client):
    uri = open_file(client, "\n")
    found = await client.text_document_completion_async(
        lsp.CompletionParams(text_document=lsp.TextDocumentIdentifier(uri=uri), position=lsp.Position(line=0, character=0))
    )
    skeleton = found.items[0].text_edit.new_text
    assert all(f"{key}:" in skeleton for key in ["title", "hours", "accommodations", "tasks", "contact", "deadline"])


@pytest.mark.asyncio
async def test_hover_and_going_to_a_page(client):
    uri = open_file(client, OPENING.replace("findes-ikke", "hvad-koster-det"))
    where = lsp.TextDocumentIdentifier(uri=uri)
    told = await client.text_document_hover_async(
        lsp.HoverParams(text_document=where, position=lsp.Position(line=7, character=20))
    )
    assert "Ekstra pauser" in told.contents.value
    target = await client.text_document_definition_async(
        lsp.DefinitionParams(text_document=where, position=lsp.Position(line=13, character=45))
    )
    assert target.uri.endswith("/content/guides/hvad-koster-det.md")


@pytest.mark.asyncio
async def test_a_saved_page_is_known_without_a_restart(client):
    uri = open_file(client, OPENING.replace("flexjob", "fleksjob"))
    await rules(client, uri, ["link-broken"])
    guides = client.root / "content" / "guides"
    shutil.copy(guides / "hvad-koster-det.md", guides / "findes-ikke.md")
    client.text_document_did_save(lsp.DidSaveTextDocumentParams(text_document=lsp.TextDocumentIdentifier(uri=uri)))
    await rules(client, uri, [])
