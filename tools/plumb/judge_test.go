package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// A recorded run gives the same verdicts when it is judged again, with the target gone.
func TestJudgingARecordAgain(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret, SecurityToken: testToken})
	path := filepath.Join(t.TempDir(), "record.jsonl")
	live := plumb(t, append([]string{"run", "--endpoint", address, "--sts-token", testToken, "--record", path}, keyFlags()...)...)
	again := plumb(t, "judge", path)
	if live.code != 0 || again.code != 0 {
		t.Fatalf("live exit %d, again exit %d\n%s%s", live.code, again.code, again.stdout, again.stderr)
	}
	if live.stdout != again.stdout {
		t.Errorf("live:\n%s\nagain:\n%s", live.stdout, again.stdout)
	}
	cut := string(read(t, path))
	cut = cut[:len(cut)*2/3]
	if err := os.WriteFile(path, []byte(cut), 0o600); err != nil {
		t.Fatal(err)
	}
	if part := plumb(t, "judge", path); part.code != 3 {
		t.Errorf("a record that was cut off: exit %d, expected 3", part.code)
	}
}

// What a profile sends with every request is signed with it, also what the page does not know, and the record is judged by the
// same profile.
func TestWhatGoesWithEveryRequest(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	folder := t.TempDir()
	profile, path := filepath.Join(folder, "profile.yaml"), filepath.Join(folder, "record.jsonl")
	if err := os.WriteFile(profile, []byte("send: {parameters: {Tenant: t 1}, headers: {X-Tea: green}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	live := plumb(t, append([]string{"run", "--endpoint", address, "--target", profile, "--filter", "AggregatorId/*", "--record", path}, keyFlags()...)...)
	again := plumb(t, "judge", path, "--target", profile, "--filter", "AggregatorId/*")
	if live.code != 0 || again.code != 0 || live.stdout != again.stdout {
		t.Errorf("live exit %d, again exit %d\n%s%s", live.code, again.code, live.stdout, again.stdout)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(read(t, path))), "\n") {
		if exchange.IsHead([]byte(line)) || exchange.IsEnd([]byte(line)) {
			continue
		}
		if !strings.Contains(line, `{"name":"Tenant","value":"t 1"}`) || !strings.Contains(line, `{"name":"X-Tea","value":"green"}`) {
			t.Errorf("a request without it: %s", line)
		}
	}
	if err := os.WriteFile(profile, []byte("send: {parameters: {Signature: x}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	refused := plumb(t, append([]string{"run", "--endpoint", address, "--target", profile}, keyFlags()...)...)
	if want := "send: parameters: Signature: it is a parameter of the protocol"; refused.code != 2 || !strings.Contains(refused.stderr, want) || refused.stdout != "" {
		t.Errorf("exit %d: %s", refused.code, refused.stderr)
	}
}

func TestRecordsThatCannotBeJudged(t *testing.T) {
	withoutEnvironment(t)
	write := func(text string) string {
		path := filepath.Join(t.TempDir(), "record.jsonl")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const (
		format = `{"plumb_record":2,"tool":"t","operation":"`
		rest   = `","version":"2020-09-07","page":{"file":"p.md","sha256":"ab"},"seed":1,"jobs":4,"endpoint":"http://127.0.0.1:1"`
		head   = format + "GenerateAggregateConfigRulesReport" + rest
		one    = `{"step":"probe","request":{"method":"GET","url":"http://127.0.0.1:1/","headers":[]},"milliseconds":1}` + "\n"
	)
	for name, c := range map[string]struct{ path, says string }{
		"not there":              {filepath.Join(t.TempDir(), "absent.jsonl"), "absent.jsonl"},
		"empty":                  {write(""), "found none"},
		"not a record":           {write("{}\nnonsense\n"), ":2:"},
		"a head alone":           {write(head + "}\n"), "found none"},
		"another format":         {write(`{"plumb_record":9}` + "\n"), ":1: expected a line as plumb run --record writes it: found a record of format 9, expected 2"},
		"a head of more":         {write(head + `,"more":1}` + "\n"), `unknown field "more"`},
		"a head in the middle":   {write(one + head + "}\n"), ":2: expected a line as plumb run --record writes it: found the first line of a record"},
		"a line behind the end":  {write(head + "}\n" + one + `{"plumb_end":1}` + "\n" + one), ":4: expected a line as plumb run --record writes it: found a line behind the last one"},
		"an end of more":         {write(one + `{"plumb_end":1,"more":1}` + "\n"), ":2:"},
		"another operation":      {write(format + "BrewTea" + rest + "}\n" + one), "the record is of BrewTea, and GenerateAggregateConfigRulesReport.md is of GenerateAggregateConfigRulesReport: expected --page"},
		"a profile that is gone": {write(head + `,"profile":{"file":"cloud.yaml","sha256":"ab"}}` + "\n" + one), "the recorded run had the profile cloud.yaml: expected --target with it"},
		"no address":             {write(strings.ReplaceAll(head, "http://127.0.0.1:1", "ftp://x") + "}\n" + one), "ftp"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := plumb(t, "judge", c.path); got.code != 2 || !strings.Contains(got.stderr, c.says) {
				t.Errorf("exit %d: %s", got.code, got.stderr)
			}
		})
	}
}
