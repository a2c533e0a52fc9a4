package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"unicode"

	"github.com/joshdk/go-junit"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// behind serves the reference server's answers until a request, and from then on something else.
func behind(t *testing.T, polite int64, then http.HandlerFunc) (address string) {
	t.Helper()
	next := reference.New(reference.WithCredentials(acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}))
	var requests atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if requests.Add(1) <= polite {
			next.ServeHTTP(w, r)
			return
		}
		then(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// hang answers nothing; it ends when the client does, which a server notices once it has read the body.
func hang(_ http.ResponseWriter, r *http.Request) {
	_, _ = io.Copy(io.Discard, r.Body)
	<-r.Context().Done()
}

func endless(w http.ResponseWriter, r *http.Request) {
	block := bytes.Repeat([]byte("{\"a\":\x1b[2J\u202e"), 4096)
	for r.Context().Err() == nil && r.Method != http.MethodHead { // a HEAD takes any body without an error
		if _, err := w.Write(block); err != nil {
			return
		}
	}
}

func evil(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("X-Evil", "\u009b31m\u202e<script>")
	w.WriteHeader(http.StatusBadRequest)
	_ = json.NewEncoder(w).Encode(map[string]string{
		"Code": "\x1b]0;owned\x07\u202e", "Message": "\x1b[2J]]><script>\u0085\u2066", "RequestId": "\u009b31m", "HostId": "{{red}}",
	})
}

// whole is what a whole run left behind.
type whole struct {
	result
	outcome string
	counts  map[string]int
	reasons map[string]int // how often each reason was given
}

// judged runs the whole command with its reports and a time limit for each request, and fails when a report cannot be read.
func judgedRun(ctx context.Context, t *testing.T, address, request string, args ...string) whole {
	t.Helper()
	withoutEnvironment(t)
	dir := t.TempDir()
	profile := filepath.Join(dir, "target.yaml")
	if err := os.WriteFile(profile, []byte("timing: {request: "+request+", progress: 50ms}\nprovocations: {\"*\": {headers: {X-Plumb-Provoke: \"{code}\"}, tentative: true}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	inJSON, inXML := filepath.Join(dir, "r.json"), filepath.Join(dir, "r.xml")
	all := append([]string{"run", "--endpoint", address, "--target", profile, "--json", inJSON, "--junit", inXML}, keyFlags()...)
	var stdout, stderr bytes.Buffer
	c := testConsole()
	c.out, c.err = &stdout, &stderr
	root := newRoot(c) //nolint:contextcheck // the commands get the context when they are executed
	root.SetArgs(append(all, args...))
	var code exit
	if err := root.ExecuteContext(ctx); err != nil && !errors.As(err, &code) {
		t.Fatal(err)
	}
	out := whole{result: result{int(code), stdout.String(), stderr.String()}, reasons: map[string]int{}}
	var report struct {
		Outcome   string
		Counts    map[string]int
		Scenarios []struct{ Reason string }
	}
	if err := json.Unmarshal(read(t, inJSON), &report); err != nil {
		t.Fatal(err)
	}
	suites, err := junit.Ingest(read(t, inXML))
	if err != nil || suites[0].Totals.Tests != len(report.Scenarios) {
		t.Fatalf("JUnit: %v", err)
	}
	for name, text := range map[string]string{"stdout": out.stdout, "stderr": out.stderr, "JSON": string(read(t, inJSON)), "JUnit": string(read(t, inXML))} {
		if i := strings.IndexFunc(text, func(r rune) bool {
			return r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
		}); i >= 0 {
			t.Errorf("%s holds %+q", name, text[i:min(i+20, len(text))])
		}
	}
	out.outcome, out.counts = report.Outcome, report.Counts
	for _, s := range report.Scenarios {
		out.reasons[s.Reason]++
	}
	return out
}

func (w whole) saying(part string) int {
	n := 0
	for reason, count := range w.reasons {
		if strings.Contains(reason, part) {
			n += count
		}
	}
	return n
}

func TestWholeRunsAgainstHostileTargets(t *testing.T) {
	ordinary := int64(40)
	cases := []struct {
		name    string
		polite  int64
		then    http.HandlerFunc
		code    int
		outcome string
		says    string // in most verdicts
	}{
		{"silence at once", 0, hang, 4, "unusable", "does not answer"},
		{"silence in the middle", ordinary, hang, 3, "incomplete", "stopped answering"},
		{"the end of every connection", ordinary, func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, 3, "incomplete", "stopped answering"},
		{"answers without end", 0, endless, 3, "incomplete", "longer than"},
		{"terminal escapes in every value", 0, evil, 1, "nonconformant", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judgedRun(t.Context(), t, behind(t, c.polite, c.then), "500ms", "--verbose")
			if got.code != c.code || got.outcome != c.outcome {
				t.Errorf("exit %d, outcome %s; expected %d, %s\n%s", got.code, got.outcome, c.code, c.outcome, got.stderr)
			}
			if c.polite == 0 && got.counts["pass"] != 0 {
				t.Errorf("%d scenarios passed", got.counts["pass"])
			}
			if n := got.saying(c.says); n < 100 {
				t.Errorf("%d verdicts say %q", n, c.says)
			}
		})
	}
}

// An interruption keeps what was judged, and writes the reports.
func TestAnInterruptedRunKeepsWhatWasJudged(t *testing.T) {
	const before = 40 // requests
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	address := behind(t, before, func(w http.ResponseWriter, r *http.Request) {
		interrupt()
		hang(w, r)
	})
	kept(t, judgedRun(ctx, t, address, "1m"))
}

// So does the end of the time for the whole run.
func TestTheTimeoutKeepsWhatWasJudged(t *testing.T) {
	const before = 40 // requests
	kept(t, judgedRun(t.Context(), t, behind(t, before, hang), "1m", "--timeout", "3s"))
}

func kept(t *testing.T, got whole) {
	t.Helper()
	left := got.saying("the run ended before this scenario")
	if left == 0 || got.counts["pass"] == 0 {
		t.Errorf("%d scenarios were left, counts %v", left, got.counts)
	}
	if got.code != 3 || got.outcome != "incomplete" {
		t.Errorf("exit %d, outcome %s; expected 3, incomplete", got.code, got.outcome)
	}
}
