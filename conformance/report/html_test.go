package report_test

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

var (
	dataBlock   = regexp.MustCompile(`(?s)<script type="application/json" data-of="[^"]*">(.*?)</script>`)
	scriptBlock = regexp.MustCompile(`(?s)<script>(.*?)</script>`)
	styleBlock  = regexp.MustCompile(`(?s)<style>(.*?)</style>`)
)

// page is a report as HTML.
func page(t *testing.T, r report.Report) string {
	t.Helper()
	return string(written(t, report.HTML, r))
}

// markup is a page without its data, scripts and styles.
func markup(page string) string {
	for _, block := range []*regexp.Regexp{dataBlock, scriptBlock, styleBlock} {
		page = block.ReplaceAllString(page, "")
	}
	return page
}

// part and drawn are what the page's script gets of an exchange.
type part struct{ Name, Value, In, Mark, Other string }

type drawn struct {
	Step, Method, URL, Against string
	Sent, Headers              []part
	Answer                     *struct {
		Status  int
		Headers []part
		Body    string
	}
	Body         string
	Notes        []string
	Milliseconds float64
}

// drawnOf are the exchanges of every scenario of a page that has some.
func drawnOf(t rapid.TB, page string) [][]drawn {
	var out [][]drawn
	for _, block := range dataBlock.FindAllStringSubmatch(page, -1) {
		var list []drawn
		if err := json.Unmarshal([]byte(block[1]), &list); err != nil {
			t.Fatalf("%v in %s", err, block[1])
		}
		out = append(out, list)
	}
	return out
}

// everywhere has a text in every place that somebody else than plumb may fill.
func everywhere(text string) report.Report {
	headers := []exchange.Header{{Name: text, Value: text}}
	cited := report.Citation{File: text, Line: 2, Quote: text}
	sent := []exchange.Exchange{{
		Step: text, Failure: text, Heard: exchange.Body(text), Request: exchange.Request{Method: text, URL: text, Headers: headers, Body: text},
		Response: &exchange.Response{Status: 200, Headers: headers, Body: exchange.Body(text), Behind: exchange.Body(text), Version: text},
	}}
	return report.Make(report.Report{
		Operation: text, Version: text, Target: text, Name: text, Tool: text, Filter: report.Filter{Text: text, Of: 1}, Reached: true,
		Unverified: []string{text}, Start: text, Cause: cause.Cause{Name: text, Sent: text, Came: text, Do: text}, Notices: []string{text}, Problem: text,
		Source: report.Source{File: text, Lines: []string{text, text, text}}, Plainest: &sent[0],
	}, []report.Result{
		{
			ID: text, Statement: text, Title: text, Labels: []string{text}, Level: verdict.Must, Verdict: verdict.Inconclusive, Reason: text, Check: text,
			Cause: verdict.NotGiven, Fingerprint: waiver.Fingerprint{Status: 200, Code: text, Check: text}, Page: cited, Exchanges: sent,
		},
		{ID: text, Statement: text, Level: verdict.Should, Verdict: verdict.Warn, Reason: text, Page: cited},
		{ID: text, Level: verdict.Observe, Verdict: verdict.Pass, Reason: text, Page: cited},
	}, false)
}

// Whatever stands in a text, the page has the same elements and attributes as with a harmless one, and its scripts get the text as it was.
func TestNoTextBreaksOutOfThePage(t *testing.T) {
	pieces := []string{
		"</script>", "<script>alert(1)</script>", "</style>", "</title>", "<!--", "-->", "]]>", "{{.}}", "${x}", "\u2028", "\u2029", `"`, "'", "`", "\\", "&", "&quot;", "&#60;",
		"javascript:alert(1)", "<img src=x onerror=alert(1)>", " onclick=alert(1) ", "\x00", "\x1b[31m", "\xff", "\u202e", "\ufffe", "%3Cscript%3E", "%", "=", "#", "\n", "a",
	}
	shape := func(page string) map[string]int {
		out := map[string]int{}
		for _, of := range []string{"<", ">", `"`, "'", "<script", "\x00"} {
			out[of] = strings.Count(markup(page), of)
		}
		out["data"] = len(dataBlock.FindAllString(page, -1))
		return out
	}
	harmless := shape(page(t, everywhere("x")))
	rapid.Check(t, func(rt *rapid.T) {
		text := "x" + strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 6).Draw(rt, "pieces"), "")
		whole := page(t, everywhere(text))
		if diff := cmp.Diff(harmless, shape(whole)); diff != "" {
			rt.Fatalf("%+q changes the page (-harmless +now):\n%s", text, diff)
		}
		if got, want := drawnOf(rt, whole)[0][0].Answer.Body, harmlessText(text); got != want {
			rt.Fatalf("%+q came back as %+q", want, got)
		}
	})
}

// harmlessText is a text with what deceives or cannot be shown replaced.
func harmlessText(text string) string {
	return strings.Map(func(r rune) rune {
		if harms(r) || r == '\ufffe' {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// A browser runs the scripts and styles of the page, by their hashes, and nothing else; the page loads nothing.
func TestThePageNeedsNothingElse(t *testing.T) {
	whole := page(t, sample())
	meta := regexp.MustCompile(`<meta http-equiv="Content-Security-Policy" content="([^"]*)">`).FindStringSubmatch(whole)
	if meta == nil {
		t.Fatal("there is no policy")
	}
	policy := html.UnescapeString(meta[1])
	if !strings.HasPrefix(policy, "default-src 'none'; ") || strings.Contains(policy, "unsafe") {
		t.Errorf("the policy is %s", policy)
	}
	blocks := append(scriptBlock.FindAllStringSubmatch(whole, -1), styleBlock.FindAllStringSubmatch(whole, -1)...)
	for _, block := range blocks {
		sum := sha256.Sum256([]byte(block[1]))
		if hash := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(policy, hash) {
			t.Errorf("the policy does not have %s of:\n%.80s", hash, block[1])
		}
	}
	if n := strings.Count(policy, "sha256-"); n != len(blocks) || n == 0 {
		t.Errorf("%d hashes of %d blocks", n, len(blocks))
	}
	for _, loads := range []string{" src=", "url(", "@import", "<link", "<iframe", "<object", "<img", "style=", " on"} {
		for _, tag := range regexp.MustCompile(`<[a-z][^>]*>`).FindAllString(markup(whole), -1) {
			if strings.Contains(tag, loads) {
				t.Errorf("%s has %q", tag, loads)
			}
		}
	}
	for _, block := range blocks {
		if strings.Contains(block[1], "url(") || strings.Contains(block[1], "@import") || strings.Contains(block[1], "innerHTML") {
			t.Errorf("it may load something, or make markup of a text:\n%s", block[1])
		}
	}
}

// Every link leads to a place of the page itself.
func TestLinksLeadSomewhere(t *testing.T) {
	for name, r := range map[string]report.Report{"a sample": sample(), "awkward names": everywhere("x y/ü&\"<#%41:1")} {
		t.Run(name, func(t *testing.T) {
			whole := markup(page(t, r))
			ids := map[string]bool{}
			for _, id := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(whole, -1) {
				ids[html.UnescapeString(id[1])] = true
			}
			links := regexp.MustCompile(` href="([^"]*)"`).FindAllStringSubmatch(whole, -1)
			for _, link := range links {
				id, err := url.PathUnescape(strings.TrimPrefix(html.UnescapeString(link[1]), "#"))
				if err != nil || !strings.HasPrefix(link[1], "#") || !ids[id] {
					t.Errorf("%s leads nowhere: %v", link[1], err)
				}
			}
			if len(links) < 5 {
				t.Errorf("%d links", len(links))
			}
		})
	}
}

// What the console says of a run, the page does too.
func TestThePageSaysWhatTheConsoleSays(t *testing.T) {
	results := []report.Result{
		{ID: "A/x", Statement: "A/one", Level: verdict.Must, Verdict: verdict.Pass, Title: "title of x", Page: report.Citation{File: "A.md", Line: 3}},
		{ID: "A/y", Statement: "A/two", Level: verdict.Should, Verdict: verdict.Warn, Title: "title of y", Reason: "reason of y", Page: report.Citation{File: "A.md", Line: 4, Quote: "quote of y"}},
		{ID: "A/z", Statement: "A/three", Level: verdict.Must, Verdict: verdict.Inconclusive, Reason: "reason of z", Cause: verdict.NotGiven},
		{ID: "A/l", Statement: "A/four", Level: verdict.Should, Verdict: verdict.NotApplicable, Reason: "it is the gateway's", Cause: verdict.OtherLayer},
		{ID: "O/x", Level: verdict.Observe, Verdict: verdict.Pass, Reason: "accepted with 201"},
	}
	r := report.Make(report.Report{
		Operation: "GetA", Version: "2020-01-01", Target: "http://h", Name: "mine", Tool: "plumb/9", Seed: 77, Reached: true, Strict: true, Insecure: true,
		Filter: report.Filter{Text: "A,O", Selected: 5, Of: 9}, Notices: []string{"it slowed down"}, Problem: "it stopped answering", Start: "requests start from the example",
		Unverified: []string{"B.md"}, Cause: cause.Cause{Name: "wrong-key", Sent: "what was sent", Came: "what came", Do: "what to do"},
	}, results, false)
	r.MediaTypes = []string{"a/b"}
	r.Cures[0].Advice = "the advice"
	text := html.UnescapeString(page(t, r))
	for _, want := range []string{
		"GetA", "2020-01-01", "mine http://h", "plumb/9", "77", report.Summary(r), "INSECURE: certificates were not checked", `the filter "A,O" chose 5 of 9 scenarios`,
		"it slowed down", "it stopped answering", "requests start from the example", "B.md", "a/b", "wrong-key. Sent: what was sent. Came: what came. To do: what to do.",
		"1 scenario could not be judged: reason of z: the advice", "1 scenario of 1 statement: it is the gateway's", "Judged strictly",
		"A/x", "title of x", "A.md:3", "title of y", "reason of y", "quote of y", "A.md:4", "O/x", "accepted with 201", `<a href="#A%2fy">A/two</a> 1`, `<a href="#A%2fz">A/three</a> 1`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	r.Cause.Stops = true
	if strings.Contains(page(t, r), "it stopped answering") {
		t.Error("what the cause has said is said again")
	}
}

// What many scenarios could not be judged for is said once, unless a cure says it; each scenario has its reason as well.
func TestReasonsOfManyScenarios(t *testing.T) {
	results := unjudged(12, verdict.Inconclusive, "no answer came")
	results = append(results, unjudged(10, verdict.NotProvoked, "no state")...)
	results = append(results, unjudged(9, verdict.Inconclusive, "few")...)
	results = append(results, unjudged(12, verdict.Fail, "it fails")...)
	for _, r := range unjudged(11, verdict.Inconclusive, "with a cure") {
		r.Cause = verdict.NotGiven
		results = append(results, r)
	}
	whole := page(t, report.Make(report.Report{Reached: true}, results, false))
	for said, want := range map[string]int{
		"<li>12 scenarios could not be judged: no answer came</li>": 1, "<li>10 scenarios could not be judged: no state</li>": 1,
		"could not be judged: few": 0, "could not be judged: it fails": 0, "<li>11 scenarios could not be judged: with a cure</li>": 1,
		`<span class="reason">no answer came</span>`: 12,
	} {
		if n := strings.Count(whole, said); n != want {
			t.Errorf("%q stands %d times, expected %d", said, n, want)
		}
	}
}

// The worst comes first, and what is only observed last. A verdict that nobody knows is no pass.
func TestTheOrderOfThePage(t *testing.T) {
	var results []report.Result
	for _, v := range append(verdict.All(), "unheard-of") {
		results = append(results, report.Result{ID: "of/" + string(v), Level: verdict.Must, Verdict: v})
	}
	results = append(results, report.Result{ID: "of/silence", Level: verdict.Observe, Verdict: verdict.Inconclusive}, report.Result{ID: "of/sight", Level: verdict.Observe, Verdict: verdict.Pass})
	whole := markup(page(t, report.Make(report.Report{}, results, false)))
	var got []string
	for _, found := range regexp.MustCompile(`<details id="of/([^"]*)"|data-group="([^"]*)"`).FindAllStringSubmatch(whole, -1) {
		got = append(got, found[1]+strings.ToUpper(found[2]))
	}
	want := []string{
		"FAIL", "fail", "ERROR", "error", "unheard-of", "WARN", "warn", "INCONCLUSIVE", "inconclusive", "NOT-PROVOKED", "not-provoked",
		"WAIVED", "waived", "NOT-APPLICABLE", "not-applicable", "PASS", "pass", "OBSERVED", "sight", "UNOBSERVED", "silence",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTheOutcomeOnThePage(t *testing.T) {
	for outcome, sign := range map[verdict.Outcome]string{
		verdict.Conformant: "✓", verdict.Partial: "✓", verdict.Nonconformant: "✗", verdict.Incomplete: "?", verdict.Unusable: "⊘", "unheard-of": "⊘",
	} {
		whole := page(t, report.Report{Operation: "GetA", Outcome: outcome})
		if want := fmt.Sprintf(`<span class="sign" aria-hidden="true">%s</span> %s</p>`, sign, outcome); !strings.Contains(whole, want) {
			t.Errorf("%s: no %s", outcome, want)
		}
		if !strings.Contains(whole, "<title>"+string(outcome)+": GetA") {
			t.Errorf("%s is not in the title", outcome)
		}
	}
}

// A page with thousands of exchanges has no more elements than one with a few: each is drawn when its scenario is opened.
func TestExchangesAreNoElements(t *testing.T) {
	with := func(n int) string {
		return page(t, report.Make(report.Report{}, []report.Result{
			{ID: "A/x", Level: verdict.Must, Verdict: verdict.Fail, Exchanges: make([]exchange.Exchange, n)},
		}, false))
	}
	few, many := with(1), with(5000)
	if a, b := strings.Count(few, "<"), strings.Count(many, "<"); a != b {
		t.Errorf("%d tags with one exchange, %d with 5000", a, b)
	}
	if n := len(drawnOf(t, many)[0]); n != 5000 {
		t.Errorf("%d exchanges", n)
	}
}

// Without scripts a reader sees all but the exchanges, and no control that does nothing.
func TestThePageWithoutScripts(t *testing.T) {
	whole := markup(page(t, sample()))
	for _, want := range []string{"<noscript>", `<form id="controls" role="search" hidden>`, `<span class="reason">expected`, `Nothing was sent.`, `1 request<`} {
		if !strings.Contains(whole, want) {
			t.Errorf("no %s", want)
		}
	}
}

func TestASecretThatIsSpelledInAQuery(t *testing.T) {
	sent := []exchange.Exchange{{
		Duration: 1500 * time.Microsecond,
		Request:  exchange.Request{Method: "GET", URL: "http://h/?A=%74%6f%2Bken&B=to%2bken"},
	}}
	whole := page(t, report.Make(report.Report{}, []report.Result{{ID: "A/x", Level: verdict.Must, Verdict: verdict.Fail, Exchanges: sent}}, false))
	got := drawnOf(t, whole)[0][0]
	if diff := cmp.Diff([]part{{Name: "A", Value: "***", In: "query"}, {Name: "B", Value: "***", In: "query"}}, got.Sent); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got.Milliseconds != 1.5 {
		t.Errorf("%v ms", got.Milliseconds)
	}
}
