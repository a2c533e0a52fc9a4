package main

import (
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const overLimit = "ClientToken/max-length/over-limit-query"

// A scenario is asked again with everything that is sent and answered, and its verdict is the exit code.
func TestReplay(t *testing.T) {
	withoutEnvironment(t)
	cases := []struct {
		name, id string
		at       http.Handler
		args     []string
		exit     int
		says     []string
	}{
		{"a failure", overLimit, wrong(t, "token-65-accepted"), nil, 1,
			[]string{"\ncontrol", "\nprobe", "> GET http://", "> query ClientToken=", "< 200 in ", "fail           " + overLimit, "nonconformant (exit 1): 1 fail"}},
		{"a pass", overLimit, right(), nil, 0, []string{"< 400 in ", "pass           " + overLimit, "conformant (exit 0): 1 pass"}},
		{"a warning", "protocol/method/other/put", wrong(t, "put-served"), nil, 0, []string{"> PUT http://", "warn           protocol/method/other/put", "(exit 0): 1 warn"}},
		{"a warning, strictly", "protocol/method/other/put", wrong(t, "put-served"), []string{"--strict"}, 1, []string{"(exit 1): 1 warn"}},
		{"a should that holds", "protocol/method/other/put", right(), nil, 0, []string{"conformant (exit 0): 1 pass"}},
		{"what cannot be judged", "error/ServiceUnavailable/json", right(), []string{"--target", profileFile(t, "provocations: {ServiceUnavailable: {command: {run: ['false']}}}\n")}, 3, []string{"not-provoked"}},
		{"signed in headers", overLimit, right(), []string{"--signature", "v3"}, 0, []string{"> Authorization: ACS3-HMAC-SHA256", "conformant"}},
		{"an observation", "protocol/format/default/absent", right(), nil, 0, []string{"protocol/format/default/absent", "1 observed"}},
		{"a target that hangs", overLimit, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }), []string{"--timeout", "100ms"}, 3, []string{"the time for the whole run was over"}},
		{"a wrong key", overLimit, right(), []string{"--access-key-id", "nobody"}, 4, []string{"wrong-key. Sent:"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := plumb(t, append(append([]string{"replay", c.id, "--endpoint", listening(t, c.at)}, keyFlags()...), c.args...)...)
			if got.code != c.exit || strings.Contains(got.stdout+got.stderr, testSecret) {
				t.Errorf("exit %d, expected %d\n%s", got.code, c.exit, got.stderr)
			}
			for _, part := range c.says {
				if !strings.Contains(got.stdout, part) {
					t.Errorf("no %q in\n%s", part, got.stdout)
				}
			}
		})
	}
}

// A record shows what it has of a scenario, by itself and beside what the target does now.
func TestReplayOfARecord(t *testing.T) {
	withoutEnvironment(t)
	record := filepath.Join(t.TempDir(), "r.jsonl")
	before := listening(t, wrong(t, "token-65-accepted"))
	if got := plumb(t, append([]string{"run", "--endpoint", before, "--record", record, "--filter", "ClientToken/max-length"}, keyFlags()...)...); got.code != 1 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	got := plumb(t, "replay", overLimit, "--record", record)
	if got.code != 1 || !strings.Contains(got.stdout, "In the record "+record) || !strings.Contains(got.stdout, "> query ClientToken=") || !strings.Contains(got.stdout, "nonconformant (exit 1): 1 fail") {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	now := listening(t, right())
	got = plumb(t, append([]string{"replay", overLimit, "--record", record, "--endpoint", now}, keyFlags()...)...)
	if got.code != 0 || strings.Count(got.stdout, "\nprobe") < 2 || !strings.Contains(got.stdout, "At "+now+" now:") || !strings.Contains(got.stdout, "conformant (exit 0): 1 pass") {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	if got = plumb(t, "replay", "AggregatorId/required/missing-query", "--record", record); got.code != 2 || !strings.Contains(got.stderr, "the record has nothing of AggregatorId/required/missing-query") {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
}

// Requests of an unsigned target can be pasted, as often as one likes.
func TestReplayAsCurl(t *testing.T) {
	withoutEnvironment(t)
	if _, err := exec.LookPath("curl"); err != nil {
		t.Skip("there is no curl")
	}
	address := unsignedAt(t)
	for _, id := range []string{overLimit, "ClientToken/max-length/over-limit-form", "ClientToken/charset/han-query"} {
		got := plumb(t, "replay", id, "--endpoint", address, "--layer", "service", "--signature", "none", "--curl")
		if got.code != 0 || strings.Contains(got.stdout, "useless") {
			t.Fatalf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
		}
		for range 2 {
			out, err := exec.CommandContext(t.Context(), "sh", "-c", got.stdout).CombinedOutput()
			if err != nil || !strings.Contains(string(out), "HTTP/1.1 400") {
				t.Errorf("%s: %v\n%s\n%s", id, err, got.stdout, out)
			}
		}
	}
	head := plumb(t, "replay", "protocol/wire/length/head", "--endpoint", address, "--layer", "service", "--signature", "none", "--curl", "--header", "X-A: told-to-nobody")
	if !strings.Contains(head.stdout, "curl -sS --head ") || strings.Contains(head.stdout, "told-to-nobody") || !strings.Contains(head.stdout, "put it in") {
		t.Errorf("exit %d\n%s%s", head.code, head.stdout, head.stderr)
	}
	signed := plumb(t, append([]string{"replay", overLimit, "--endpoint", address, "--curl"}, keyFlags()...)...)
	if signed.code != 0 || !strings.Contains(signed.stdout, "pasting it again is useless") || strings.Contains(signed.stdout, testSecret) {
		t.Errorf("exit %d\n%s", signed.code, signed.stdout)
	}
}

// The program that is printed compiles, signs, and gets what the scenario gets.
func TestReplayAsAProgram(t *testing.T) {
	withoutEnvironment(t)
	if testing.Short() {
		t.Skip("it compiles programs")
	}
	address := listening(t, right())
	const typed, plain = "by the generated client", "http.NewRequestWithContext"
	for name, c := range map[string]struct {
		id        string
		args      []string
		way, says string
	}{
		"v1":                         {"ClientToken/max-length/over-limit-form", nil, typed, "== probe\nGenerateAggregateConfigRulesReport: 400 InvalidClientToken"},
		"a query":                    {overLimit, nil, typed, ""},
		"XML":                        {"protocol/format/xml/success", nil, typed, "== "},
		"v3":                         {"ClientToken/max-length/over-limit-form", []string{"--signature", "v3"}, typed, "== probe\nGenerateAggregateConfigRulesReport: 400 InvalidClientToken"},
		"more than a client can":     {"AggregatorId/required/missing-form", nil, plain, "== probe\nHTTP/1.1 400"},
		"the same, in headers":       {"AggregatorId/required/missing-query", []string{"--signature", "v3"}, plain, ""},
		"a parameter nobody knows":   {"protocol/parameter/unknown/query", nil, plain, ""},
		"a format in another letter": {"protocol/format/case/xml", nil, plain, ""},
	} {
		got := plumb(t, append(append([]string{"replay", c.id, "--endpoint", address, "--go"}, keyFlags()...), c.args...)...)
		if got.code != 0 || strings.Contains(got.stdout, testSecret) || !strings.Contains(got.stdout, c.way) {
			t.Errorf("%s: exit %d, expected %q\n%s%s", name, got.code, c.way, got.stdout, got.stderr)
			continue
		}
		if c.says == "" {
			continue // another way of the same program
		}
		file := filepath.Join(t.TempDir(), "main.go") // go finds the packages in the module of the folder that it runs in
		if err := os.WriteFile(file, []byte(got.stdout), 0o600); err != nil {
			t.Fatal(err)
		}
		run := exec.CommandContext(t.Context(), "go", "run", file)
		run.Env = append(os.Environ(), envKeyID+"="+testID, envSecret+"="+testSecret)
		if out, err := run.CombinedOutput(); err != nil || !strings.Contains(string(out), c.says) {
			t.Errorf("%s: %v, expected %q\n%s\n%s", name, err, c.says, got.stdout, out)
		}
	}
}

func TestReplayRefuses(t *testing.T) {
	withoutEnvironment(t)
	at := []string{"--endpoint", "http://127.0.0.1:1"}
	cases := []struct {
		name string
		args []string
		says string
	}{
		{"no target", []string{overLimit}, "expected --endpoint URL to ask the scenario again, or --record FILE"},
		{"an unknown id", append([]string{"ClientToken/max-length/over"}, at...), `no scenario "ClientToken/max-length/over"; expected an id as ` + "`plumb run --list` prints it, such as " + "ClientToken/max-length/over-limit-form"},
		{"an id of nothing", append([]string{"Nothing"}, at...), `no scenario "Nothing"`},
		{"a record that is not there", []string{overLimit, "--record", filepath.Join(t.TempDir(), "absent")}, "absent"},
		{"curl without an address", []string{overLimit, "--record", "x", "--curl"}, "--curl and --go: expected --endpoint URL"},
		{"curl and Go", append([]string{overLimit, "--curl", "--go"}, at...), "curl"},
		{"a program that cannot sign so", append([]string{"protocol/nonce/replayed/same-request", "--go"}, at...), "is about how it is signed"},
		{"what depends on answers", append([]string{"protocol/nonce/replayed/same-request", "--bad"}, at...), "--bad"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := plumb(t, append(append([]string{"replay"}, c.args...), keyFlags()...)...)
			if got.code != 2 || !strings.Contains(got.stderr, c.says) || got.stdout != "" {
				t.Errorf("exit %d, %q\n%s", got.code, got.stdout, got.stderr)
			}
		})
	}
}

// Nothing that a target says begins a line of a transcript, and no secret is in it.
func TestATranscriptIsHarmless(t *testing.T) {
	withoutEnvironment(t)
	hostile := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("X-Said", "::error::x")
		_, _ = w.Write([]byte("::error::a\n##[error]b\n\x1b[2J" + testSecret))
	})
	got := plumb(t, append([]string{"replay", overLimit, "--endpoint", listening(t, hostile)}, keyFlags()...)...)
	for line := range strings.Lines(got.stdout) {
		if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.HasPrefix(strings.TrimSpace(line), "##[") || strings.Contains(line, "\x1b") || strings.Contains(line, testSecret) {
			t.Errorf("%q", line)
		}
	}
}
