"""The desk in a real browser: readable for everyone, at every width, by keyboard, without scripts."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.desks import Book, addresses_of, ports_of
from tests.web.rows import example_folder, example_rows

from stemma.web.app import create_app
from stemma.web.door.access import Access
from stemma.web.forms.replying import replying
from stemma.web.rows.addresses import reply_to
from stemma.web.rows.answered import address_of
from stemma.web.rows.index import CaseIndex
from stemma.web.server import listen

selenium = pytest.importorskip("selenium.webdriver", reason="Selenium is not installed")
selenium_support = pytest.importorskip("selenium.webdriver.support.wait")
uvicorn = pytest.importorskip("uvicorn")

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
WAIT = 10
RUN_AXE = "axe.run({resultTypes: ['violations']}).then(arguments[arguments.length - 1])"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(300),
    pytest.mark.skipif(
        not (BROWSER and DRIVER), reason="Chromium and its driver are not on this machine"
    ),
]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A running desk on the example, with the key in its address."""
    with listen(0) as listening:
        access = Access("browser-key", listening.getsockname()[1])
        app = create_app(ports_of(Book(example_rows())), access)
        server = uvicorn.Server(uvicorn.Config(app, access_log=False, log_level="error"))
        running = threading.Thread(target=server.run, args=([listening],), daemon=True)
        running.start()
        until = time.monotonic() + WAIT
        while not server.started and time.monotonic() < until:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{access.port}"
        server.should_exit = True
        running.join(WAIT)


@pytest.fixture(scope="module")
def browser(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A browser with a profile of its own that has opened the desk."""
    options = selenium.ChromeOptions()
    options.binary_location = BROWSER
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    service = selenium.ChromeService(executable_path=DRIVER)
    driver = selenium.Chrome(options=options, service=service)
    driver.get(f"{address}/?token=browser-key")
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def axe() -> str:
    """The accessibility checker's script, from the package that carries it."""
    package = pytest.importorskip("axe_core_python", reason="axe is not installed")
    return (Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def every_kind_of_page() -> tuple[str, ...]:
    """One address of each kind, and the documents with most in them."""
    folder = example_folder()
    from stemma.web.routes import VIEWS

    readers = tuple(f"/documents/{folder.documents[key].id}" for key in ("wire", "gate", "broken"))
    return (*(addresses_of(view)[0] for view in VIEWS), *readers, "/nothing-here")


def shape(browser: Any, width: int, scheme: str) -> None:
    """Give the window a width and a colour scheme."""
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def wait_for(browser: Any, words: str) -> None:
    """Wait until the page that a form leads to is there."""
    selenium_wait = selenium_support.WebDriverWait(browser, WAIT)
    selenium_wait.until(lambda page: words in page.page_source, f"no page with {words!r}")


def undo_last(browser: Any, address: str) -> None:
    """Undo the newest decision by keyboard, and wait until the list says so."""
    browser.get(f"{address}/judgements")
    undone = browser.page_source.count("undone later")
    browser.find_element("xpath", "//button[.='Undo']").send_keys("\ue007")
    selenium_wait = selenium_support.WebDriverWait(browser, WAIT)
    selenium_wait.until(lambda page: page.page_source.count("undone later") > undone)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_any_page(
    browser: Any, address: str, axe: str, width: int, scheme: str
) -> None:
    shape(browser, width, scheme)
    browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    found = []
    for path in every_kind_of_page():
        browser.get(address + path)
        browser.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
        browser.execute_script(axe)
        result = browser.execute_async_script(RUN_AXE)
        for each in result["violations"]:
            where = [node["html"][:120] for node in each["nodes"][:3]]
            found.append(f"{path} {each['id']}: {where}")
    assert found == []


@pytest.mark.parametrize("width", [320, *WIDTHS])
def test_no_page_scrolls_sideways(browser: Any, address: str, width: int) -> None:
    shape(browser, width, "light")
    for path in every_kind_of_page():
        browser.get(address + path)
        browser.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
        wide = browser.execute_script("return document.documentElement.scrollWidth")
        assert wide <= width, path


def test_the_policy_lets_our_own_files_work_and_nothing_complains(
    browser: Any, address: str
) -> None:
    browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": False})
    shape(browser, 1280, "light")
    for path in every_kind_of_page():
        browser.get(address + path)
        assert browser.execute_script("return document.styleSheets.length") >= 2
    errors = [row for row in browser.get_log("browser") if "404" not in row["message"]]
    assert errors == []


def test_filtering_as_one_types_and_moving_by_keys(browser: Any, address: str) -> None:
    shape(browser, 1280, "light")
    browser.get(f"{address}/people")
    box = browser.find_element("css selector", ".filter-box input")
    box.send_keys("kiarom")
    shown = browser.execute_script(
        "return [...document.querySelectorAll('[data-row]')].filter(r => !r.hidden).length"
    )
    assert shown == 1
    browser.get(f"{address}/statements")
    browser.find_element("tag name", "main").send_keys("jj")
    focused = "return [...document.querySelectorAll('[data-row]')].indexOf(document.activeElement)"
    assert browser.execute_script(focused) == 1


def test_the_first_tab_leads_past_the_menu(browser: Any, address: str) -> None:
    browser.get(f"{address}/documents")
    browser.find_element("tag name", "body").send_keys("\ue004")
    assert browser.execute_script("return document.activeElement.className") == "skip"


def test_a_judgement_goes_through_a_real_form(browser: Any, address: str) -> None:
    browser.get(f"{address}/differences")
    rows = len(browser.find_elements("css selector", "section.pair"))
    browser.find_element("css selector", "button[value=reject]").click()
    wait_for(browser, "Noted: the text does not say this.")
    assert len(browser.find_elements("css selector", "section.pair")) == rows - 1
    undo_last(browser, address)
    browser.get(f"{address}/differences")
    assert len(browser.find_elements("css selector", "section.pair")) == rows


def test_a_speaker_is_corrected_by_keyboard_alone(browser: Any, address: str) -> None:
    shape(browser, 360, "light")
    kinds = {row.id: row.kind for row in example_rows().attributions}
    told = next(row for row in example_rows().claims if kinds[row.attribution] == "indirect")
    browser.get(f"{address}/statements/{told.id}")
    browser.find_element("css selector", "input[name=name]").send_keys("Jonna Vaid\ue007")
    wait_for(browser, "Noted: corrected.")
    assert "Jonna Vaid" in browser.find_element("css selector", ".said .who").text
    undo_last(browser, address)


def test_a_reply_that_is_not_listed_is_noted_on_a_telephone(browser: Any, address: str) -> None:
    shape(browser, 360, "light")
    index = CaseIndex(example_rows())
    row = next(each for each in index.answers if replying(index, each).papers)
    browser.get(f"{address}{address_of(index, row)}")
    browser.find_element("css selector", f"a[href='{reply_to(row.allegation, row.about)}']").click()
    wait_for(browser, "Read as an accusation")
    form = browser.find_element("css selector", "details.replying[open] form")
    form.find_element("css selector", "button[value=note]").click()
    wait_for(browser, "No statement is chosen.")
    form = browser.find_element("css selector", "details.replying[open] form")
    form.find_element("css selector", "input[name=reply]").click()
    form.find_element("css selector", "input[name=how][value=answers]").click()
    form.find_element("css selector", "button[value=note]").click()
    wait_for(browser, "Noted: a reply that was not listed.")
    undo_last(browser, address)
    browser.get_log("browser")  # the refused form is in it, and no mistake


def test_documents_are_grouped_by_keyboard_alone(browser: Any, address: str) -> None:
    shape(browser, 1280, "light")
    browser.get(f"{address}/sides")
    browser.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
    form = browser.find_element("css selector", "form.grouping")
    form.find_element("css selector", "input[type=checkbox]").send_keys(" ")
    form.find_element("name", "name").send_keys("one side")
    form.find_element("name", "because").send_keys("it signs for them")
    form.find_element("name", "dated").send_keys("03202032")
    form.find_element("css selector", "button[value=group]").send_keys("\ue007")
    wait_for(browser, "Noted: grouped for counting.")
    assert "it signs for them" in browser.page_source
    undo_last(browser, address)


def test_everything_is_there_without_scripts(browser: Any, address: str) -> None:
    switch = "Emulation.setScriptExecutionDisabled"
    browser.execute_cdp_cmd(switch, {"value": True})
    try:
        browser.get(f"{address}/statements")
        box = browser.find_element("css selector", "input[type=search]")
        box.send_keys("batons\ue007")
        wait_for(browser, 'value="batons"')
        assert "words=" not in browser.current_url
    finally:
        browser.execute_cdp_cmd(switch, {"value": False})


def test_a_page_prints_without_its_buttons(browser: Any, address: str) -> None:
    browser.get(f"{address}/differences")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        hidden = browser.execute_script(
            "return [...document.querySelectorAll('form, nav')]"
            ".every(e => e.getClientRects().length === 0)"
        )
        assert hidden
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
