package main

import (
	"bytes"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/report"
)

// reportsOf are the reports of a command in a folder of their own, by format, with what it printed.
func reportsOf(t *testing.T, args ...string) (got result, reports map[string]string) {
	t.Helper()
	folder, reports := t.TempDir(), map[string]string{}
	for _, f := range report.Formats() {
		if !f.Printed {
			args = append(args, "--"+f.Name, filepath.Join(folder, f.Name))
		}
	}
	got = plumb(t, args...)
	for _, f := range report.Formats() {
		if !f.Printed {
			reports[f.Name] = string(read(t, filepath.Join(folder, f.Name)))
		}
	}
	return got, reports
}

// ending stops answering for good after so many requests.
func ending(after int64, handler http.Handler) http.Handler {
	var requests atomic.Int64
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if requests.Add(1) > after {
			panic(http.ErrAbortHandler)
		}
		handler.ServeHTTP(w, r)
	})
}

// hurried asks a client to come more slowly for a while.
func hurried(handler http.Handler) http.Handler {
	var requests atomic.Int64
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		const from, to = 100, 103
		if n := requests.Add(1); n > from && n < to {
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		handler.ServeHTTP(w, r)
	})
}

// A record gives every report of its run again, byte for byte, with the same exit code, and without a flag but the files that the run
// had.
func TestJudgingGivesTheSameReports(t *testing.T) {
	withoutEnvironment(t)
	profile := filepath.Join(t.TempDir(), "profile.yaml")
	if err := os.WriteFile(profile, []byte("name: mine\nlayer: gateway\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name  string
		at    http.Handler // nil for a closed port
		args  []string
		files []string // flags that judge needs too
		exit  int
	}{
		{"a right server", right(), nil, nil, 0},
		{"a wrong one", wrong(t, "token-65-accepted"), nil, nil, 1},
		{"one job", wrong(t, "token-65-accepted"), []string{"--jobs", "1"}, nil, 1},
		{"part of the scenarios, with another seed", right(), []string{"--filter", "AggregatorId/*", "--seed", "7"}, nil, 0},
		{"strictly", wrong(t, "put-served"), []string{"--strict"}, nil, 1},
		{"a profile", right(), nil, []string{"--target", profile}, 0},
		{"signed in headers", right(), []string{"--signature", "v3"}, nil, 0},
		{"unusable", nil, nil, nil, 4},
		{"unsigned, where signatures are checked", right(), []string{"--signature", "none"}, nil, 4},
		{"unsigned, and a closed port", nil, []string{"--signature", "none", "--layer", "service"}, nil, 4},
		{"waited for in vain", nil, []string{"--wait", "20ms"}, nil, 4},
		{"over before it began", http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }), []string{"--timeout", "100ms"}, nil, 3},
		{"other connections", right(), []string{"--header", "X-A: b", "--seed", "3", "--filter", "ClientToken/*"}, nil, 0},
		{"a key that nobody knows", right(), []string{"--access-key-id", "nobody"}, nil, 4},
		{"a target that stops", ending(300, right()), nil, nil, 3},
		{"a target that is hurried", hurried(right()), nil, nil, 0},
		{"requests that are used up", right(), []string{"--max-requests", "200"}, nil, 3},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			address := closedPort(t)
			if c.at != nil {
				address = listening(t, c.at)
			}
			record := filepath.Join(t.TempDir(), "record.jsonl")
			args := slices.Concat([]string{"run", "--endpoint", address, "--record", record}, keyFlags(), c.args, c.files)
			live, lives := reportsOf(t, args...)
			again, repeated := reportsOf(t, append([]string{"judge", record}, c.files...)...)
			if live.code != c.exit || again.code != c.exit {
				t.Errorf("live exit %d, again %d, expected %d\n%.2000s", live.code, again.code, c.exit, live.stderr)
			}
			if diff := cmp.Diff(live.stdout, again.stdout); diff != "" {
				t.Errorf("console (-live +again):\n%.3000s", diff)
			}
			for name, text := range lives {
				if text != repeated[name] {
					t.Errorf("%s differs (-live +again):\n%.3000s", name, cmp.Diff(strings.Split(text, "\n"), strings.Split(repeated[name], "\n")))
				}
			}
		})
	}
}

// A record that was cut is said to be cut, wherever that was, and nothing in it speaks against the target that the whole one does not.
func TestARecordThatWasCut(t *testing.T) {
	withoutEnvironment(t)
	record := filepath.Join(t.TempDir(), "record.jsonl")
	if got := plumb(t, append([]string{"run", "--endpoint", listening(t, right()), "--record", record}, keyFlags()...)...); got.code != 0 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	whole := read(t, record)
	lines := bytes.SplitAfter(whole, []byte("\n"))
	together := slices.IndexFunc(lines, func(l []byte) bool { return bytes.Contains(l, []byte(`"copy":2,`)) })
	if together < 0 {
		t.Fatal("nothing was sent together")
	}
	for _, n := range []int{3, len(lines) / 3, len(lines) / 2, together, together + 1, len(lines) - 3, len(lines) - 2} {
		t.Run(strconv.Itoa(n)+" lines", func(t *testing.T) {
			if err := os.WriteFile(record, bytes.Join(lines[:n], nil), 0o600); err != nil {
				t.Fatal(err)
			}
			got := plumb(t, "judge", record)
			if got.code != 3 || !strings.Contains(got.stdout, "the record is cut: its end is missing") || strings.Contains(got.stdout, " warn") || strings.Contains(got.stdout, " fail") {
				t.Errorf("exit %d\n%.3000s", got.code, got.stdout)
			}
		})
	}
	if !exchange.IsHead(lines[0]) || !exchange.IsEnd(lines[len(lines)-2]) {
		t.Errorf("the record begins with %s and ends with %s", lines[0], lines[len(lines)-2])
	}
}

// What the record was made with and judging has otherwise is said.
func TestInputsThatChanged(t *testing.T) {
	withoutEnvironment(t)
	folder := t.TempDir()
	record, profile, other := filepath.Join(folder, "r.jsonl"), filepath.Join(folder, "p.yaml"), filepath.Join(folder, "q.yaml")
	for path, text := range map[string]string{profile: "name: mine\n", other: "name: other\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	run := append([]string{"run", "--endpoint", listening(t, right()), "--record", record, "--target", profile, "--filter", "Action/*"}, keyFlags()...)
	if got := plumb(t, run...); got.code != 0 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	if got := plumb(t, "judge", record, "--target", profile); got.code != 0 || got.stderr != "" {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
	if got := plumb(t, "judge", record, "--target", other); got.code != 0 || !strings.Contains(got.stderr, "--target: the recorded run had p.yaml (SHA-256 ") || !strings.Contains(got.stderr, "judged with q.yaml (SHA-256 ") {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
	changed := bytes.Replace(read(t, record), []byte(`.md","sha256":"`), []byte(`.md","sha256":"00`), 1)
	if err := os.WriteFile(record, changed, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := plumb(t, "judge", record, "--target", profile); got.code != 0 || !strings.Contains(got.stderr, "was another page when the run was recorded (SHA-256 00") {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
}

// wrong is the reference server with a fault.
func wrong(t *testing.T, name string) http.Handler {
	t.Helper()
	handler, err := fault.Apply(name, reference.WithCredentials(acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}))
	if err != nil {
		t.Fatal(err)
	}
	return handler
}
