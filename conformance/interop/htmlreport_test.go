package interop

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The fault that the reported server has, and the line of the page that it breaks.
const (
	fault      = "token-length-unchecked"
	brokenLine = action + ".md:18"
	broken     = "ClientToken/max-length/over-limit-query"
	brokenForm = "ClientToken/max-length/over-limit-form"
)

// report runs the suite against a target and returns the address of the page that it writes. The target must not be found right.
func report(t *testing.T, host string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.html")
	keys := []string{"run", "--endpoint", "http://" + host, "--access-key-id", keyID, "--access-key-secret", keySecret, "--html", path}
	out, err := exec.CommandContext(t.Context(), os.Getenv(binaryVariable), append(keys, args...)...).CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Fatalf("plumb run: %v, expected exit code 1\n%s", err, out)
	}
	return "file://" + path
}

// opened is the page of a report in a browser, wide enough for scenarios and page beside one another. When the test ends, the page must have asked for nothing and complained about nothing.
func opened(t *testing.T, address string) *browser {
	t.Helper()
	b := open(t)
	t.Cleanup(func() {
		if outside := b.elsewhere(""); len(outside) > 0 {
			t.Errorf("the report asked for %s", strings.Join(outside, ", "))
		}
		b.mutex.Lock()
		defer b.mutex.Unlock()
		if len(b.complaints) > 0 {
			t.Errorf("the browser complains:\n%s", strings.Join(b.complaints, "\n"))
		}
	})
	b.do(t, chromedp.EmulateViewport(1280, 900), chromedp.Navigate(address))
	return b
}

// says is the value of an expression, as text.
func (b *browser) says(t *testing.T, expression string) string {
	t.Helper()
	return b.ask(t, chromedp.Evaluate[string]("String("+expression+")"))
}

// until waits until an expression holds. The page's policy allows no code that is made of texts, so that chromedp cannot poll.
func (b *browser) until(t *testing.T, expression string) {
	t.Helper()
	const look = `new Promise((done) => { const look = () => ({}) ? done() : requestAnimationFrame(look); look(); })`
	b.do(t, chromedp.Evaluate[chromedp.Void](strings.Replace(look, "{}", expression, 1), chromedp.EvalAwaitPromise))
}

func (b *browser) expect(t *testing.T, expressions map[string]string) {
	t.Helper()
	for expression, want := range expressions {
		if got := b.says(t, expression); got != want {
			t.Errorf("%s is %q, expected %q", expression, got, want)
		}
	}
}

const (
	seen    = `[...document.querySelectorAll(".scenario:not([hidden])")]`
	focused = `document.activeElement.closest(".scenario, .lines > li, form, .skip")?.id`
)

// scenario is the expression for one of the page.
func scenario(id string) string { return `document.getElementById("` + id + `")` }

// A person reads the outcome, follows the broken line of the page to its scenarios, and sees what the probe sent otherwise than the
// control and what came.
func TestTheReportInABrowser(t *testing.T) {
	b := opened(t, report(t, serve(t, "--fault", fault)))
	b.expect(t, map[string]string{
		`document.title`: "nonconformant: " + action + " " + version,
		`document.querySelector(".outcome").textContent.trim()`: "✗ nonconformant",
		`document.querySelector(".counts li").innerText`:        "✗ fail 4",
		`document.querySelector(".group").dataset.group`:        "fail",
		`document.getElementById("controls").hidden`:            "false",
		`document.querySelectorAll(".exchange").length`:         "0",
	})
	b.do(t, chromedp.Click(chromedp.CSS(`a[data-place="`+brokenLine+`"]`)))
	b.until(t, scenario(broken)+`.querySelectorAll(".exchange").length === 2`)
	b.expect(t, map[string]string{
		seen + `.every((s) => s.dataset.place === "` + brokenLine + `")`:                            "true",
		seen + `.every((s) => s.open === (s.dataset.verdict === "fail"))`:                           "true",
		`document.activeElement.closest(".scenario").dataset.verdict`:                               "fail",
		`document.getElementById("found").textContent.endsWith(" of ` + brokenLine + `")`:           "true",
		scenario(broken) + `.querySelector(".exchange[open] h4").textContent.split(" ")[0]`:         "probe",
		scenario(broken) + `.querySelectorAll("tr.differs").length`:                                 "1",
		scenario(broken) + `.querySelector("tr.differs th").textContent`:                            "ClientToken query",
		scenario(broken) + `.querySelector(".comparison").textContent`:                              "Beside the control, what differs: ClientToken.",
		scenario(broken) + `.querySelector("tr.differs .difference code").textContent.length`:       "64",
		scenario(broken) + `.querySelector("tr.differs td > code").textContent.length`:              "65",
		`document.querySelector("[id='` + brokenForm + `'] tr.differs th .quiet").textContent`:      " form",
		scenario(broken) + `.querySelector(".exchange pre").textContent.includes('"RequestId": "')`: "false", // the address, folded
	})
	expectAll(t, b.ask(t, chromedp.TextContent(chromedp.CSS(`[id="`+broken+`"] .exchange:last-child`))), "probe status 200", "Body of the answer, indented", `"AggregatorId": "`+exampleGroup+`"`)
	b.do(t, chromedp.Click(chromedp.CSS("#all")))
	b.until(t, seen+`.length === scenarios.length`)
}

// A line is a link: Enter opens its scenarios, and the quote of each leads back to the line.
func TestTheReportByKeyboard(t *testing.T) {
	b := opened(t, report(t, serve(t, "--fault", fault)))
	b.do(t, chromedp.KeyEvent(kb.Tab))
	b.expect(t, map[string]string{`document.activeElement.textContent`: "Skip to the scenarios", `getComputedStyle(document.activeElement).outlineStyle`: "solid"})
	b.do(t, chromedp.Focus(chromedp.CSS(`a[data-place="`+brokenLine+`"]`)), chromedp.KeyEvent(kb.Enter))
	b.until(t, focused+`.includes("ClientToken/max-length")`)
	b.do(t, chromedp.KeyEvent(kb.Escape))
	b.until(t, seen+`.length === scenarios.length`)

	b.do(t, chromedp.KeyEvent("/"))
	b.until(t, `document.activeElement === words`)
	// A key that is pressed by the protocol types its character whatever its first event did.
	b.do(t, chromedp.Evaluate[chromedp.Void](`words.select()`), chromedp.KeyEvent("OVER-limit 65"))
	b.until(t, seen+`.length === 2`)
	b.expect(t, map[string]string{
		`words.value`:                            "OVER-limit 65",
		seen + `.map((s) => s.id).sort().join()`: brokenForm + "," + broken,
		`document.getElementById("found").textContent.split(" ")[0]`: "2",
		`document.querySelectorAll(".group:not([hidden])").length`:   "1",
		`document.querySelector(".group .count").textContent`:        "2 of 4",
	})
	b.do(t, chromedp.KeyEvent(" nowhere"))
	b.until(t, seen+`.length === 0`)
	b.do(t, chromedp.KeyEvent(kb.Escape))
	b.until(t, seen+`.length === scenarios.length && words.value === ""`)
}

// What is written into the search stays there, a slash too, and keys that mean something to the browser are left to it. A click on the
// text of a line is one on the line, and selecting that text is none.
func TestTheReportLeavesOtherKeysAndClicksAlone(t *testing.T) {
	b := opened(t, report(t, serve(t, "--fault", fault)))
	b.do(t, chromedp.KeyEvent("/", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	b.expect(t, map[string]string{`document.activeElement === words`: "false"})
	b.do(t, chromedp.Focus(chromedp.CSS("#words")), chromedp.KeyEvent("max-length/over"))
	b.until(t, seen+`.length === 2`)
	b.expect(t, map[string]string{`words.value`: "max-length/over"})
	b.do(t, chromedp.KeyEvent(kb.Enter)) // the form is sent nowhere
	b.expect(t, map[string]string{`window.location.hash + window.location.search`: ""})

	b.do(t, chromedp.Evaluate[chromedp.Void](`getSelection().selectAllChildren(document.querySelector("[id='`+brokenLine+`'] code"))`),
		chromedp.Evaluate[chromedp.Void](`document.querySelector("[id='`+brokenLine+`'] code").click()`))
	b.expect(t, map[string]string{`chosenPlace`: "", `document.querySelectorAll("[aria-current]").length`: "0"})
	b.do(t, chromedp.Evaluate[chromedp.Void](`getSelection().removeAllRanges()`), chromedp.Click(chromedp.CSS(`[id="`+brokenLine+`"] code`)))
	b.until(t, `chosenPlace === "`+brokenLine+`"`)
	b.expect(t, map[string]string{`document.querySelector("[aria-current]").closest("li").id`: brokenLine, `words.value`: ""})
	b.do(t, chromedp.KeyEvent(kb.Escape))
	b.until(t, `document.querySelectorAll("[aria-current]").length === 0`)
}

// Filters choose by verdict and by level, and hold together with the search.
func TestTheReportIsFiltered(t *testing.T) {
	b := opened(t, report(t, serve(t, "--fault", fault)))
	all := b.says(t, "scenarios.length")
	for _, step := range []struct{ box, holds string }{
		{"verdict][value=fail", seen + `.length === 4 && ` + seen + `.every((s) => s.dataset.verdict === "fail")`},
		{"level][value=should", seen + `.length === 0`},
		{"verdict][value=fail", seen + `.length > 0 && ` + seen + `.every((s) => s.dataset.level === "should")`},
		{"level][value=should", seen + `.length === ` + all},
	} {
		b.do(t, chromedp.Click(chromedp.CSS("#controls input[name="+step.box+"]")))
		b.until(t, step.holds)
	}
}

// An address with the id of a scenario shows it, and so does a link of the page to one that a filter hides.
func TestTheReportAtAScenario(t *testing.T) {
	b := opened(t, report(t, serve(t, "--fault", fault))+"#"+broken)
	b.until(t, scenario(broken)+`.open`)
	b.do(t, chromedp.Click(chromedp.CSS("#controls input[value=pass]")))
	b.until(t, scenario(broken)+`.hidden`)
	b.do(t, chromedp.Evaluate[chromedp.Void](`window.location.hash = "`+brokenForm+`"`))
	b.until(t, scenario(brokenForm)+`.open && !`+scenario(broken)+`.hidden && `+focused+` === "`+brokenForm+`"`)
}

// An address with an id that nothing has, or that is none, opens the page as it is.
func TestTheReportAtNoScenario(t *testing.T) {
	address := report(t, serve(t, "--fault", fault))
	for _, hash := range []string{"#nothing/like/this", "#%", "#%zz", "#words"} {
		b := opened(t, address+hash)
		b.until(t, seen+`.length === scenarios.length`)
		b.expect(t, map[string]string{`document.querySelectorAll(".scenario[open]").length`: "0"})
	}
}

// On paper all that fails is open, and is closed again on the screen.
func TestTheReportOnPaper(t *testing.T) {
	b := opened(t, report(t, serve(t, "--fault", fault)))
	b.do(t, chromedp.Evaluate[chromedp.Void](`window.addEventListener("beforeprint", () => { window.openOnPaper = document.querySelectorAll(".scenario[open] .exchange[open]").length; })`))
	paper, err := chromedp.Run(b.ctx, chromedp.PrintToPDF())
	if err != nil || len(paper) == 0 {
		t.Fatalf("%d bytes, %v", len(paper), err)
	}
	b.until(t, `document.querySelectorAll(".scenario[open]").length === 0`)
	b.expect(t, map[string]string{`window.openOnPaper`: "8"})
}

// hostile answers everything with a result whose texts want to become a part of the page.
func hostile(t *testing.T) string {
	t.Helper()
	text := `</script><script>document.title = "taken"</script><img src=x onerror="document.title = 'taken'"><!--` + "\u2028'\"{{.}}"
	body, err := json.Marshal(map[string]string{"RequestId": text, "AggregatorId": text, text: text})
	if err != nil {
		t.Fatal(err)
	}
	// Encoded once more without escapes for HTML: a target writes JSON as it likes.
	raw := strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(string(body))
	target := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("X-Text", "</script><b>")
		_, _ = io.WriteString(w, raw)
	}))
	t.Cleanup(target.Close)
	return strings.TrimPrefix(target.URL, "http://")
}

// Whatever a target sends stays text in a browser too.
func TestTheReportOfAHostileTarget(t *testing.T) {
	b := opened(t, report(t, hostile(t)))
	b.do(t, chromedp.Evaluate[chromedp.Void](`scenarios.forEach((s) => { s.open = true; })`))
	b.until(t, `undrawn.size === 0`)
	b.expect(t, map[string]string{
		`document.title`: "nonconformant: " + action + " " + version,
		`document.querySelectorAll("img, b b, .exchange script").length`:                                       "0",
		`[...document.querySelectorAll(".exchange pre")].some((p) => p.textContent.includes("</script><scr"))`: "true",
		`[...document.querySelectorAll(".exchange td code")].some((c) => c.textContent === "</script><b>")`:    "true",
	})
}

// Bodies in JSON are indented for their reader, and no name and no value of them changes, however odd or deep they are.
func TestTheReportIndentsJSON(t *testing.T) {
	b := opened(t, report(t, serve(t, "--fault", fault)))
	for body, want := range map[string]string{
		`{"a":1.50,"b":[1e400,"x"],"a":2}`: "{\n  \"a\": 1.50,\n  \"b\": [\n    1e400,\n    \"x\"\n  ],\n  \"a\": 2\n}",
		`{"{,:[\"\\":"}] \\"}`:             "{\n  \"{,:[\\\"\\\\\": \"}] \\\\\"\n}",
		` [ ] `:                            "[]", `{}`: "{}", `[{},[]]`: "[\n  {},\n  []\n]", `"a b"`: `"a b"`, ` null`: "null", `{"a":`: "", "<a/>": "", "": "",
	} {
		quoted, err := json.Marshal(body)
		if err != nil {
			t.Fatal(err)
		}
		if got := b.says(t, "indented("+string(quoted)+")"); got != want {
			t.Errorf("%s is\n%s\nexpected\n%s", body, got, want)
		}
	}
	b.expect(t, map[string]string{`indented("[".repeat(8000) + "]".repeat(8000)).length < 2_000_000`: "true"})
}

// Without scripts the outcome, the failures with their reasons and the lines of the page are there, and no control.
func TestTheReportWithoutScripts(t *testing.T) {
	address := report(t, serve(t, "--fault", fault))
	b := opened(t, "about:blank")
	b.do(t, withoutScripts, chromedp.Navigate(address))
	expectAll(t, b.ask(t, chromedp.Text(chromedp.CSS("body"))), "nonconformant", broken, "expected the request to be refused", "need JavaScript", "|ClientToken|String|")
	if text := b.ask(t, chromedp.Text(chromedp.CSS("#scenarios"))); strings.Contains(text, "Only these verdicts") {
		t.Error("there are controls that do nothing")
	}
}

func withoutScripts(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
	_, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	return chromedp.Void{}, err
}
