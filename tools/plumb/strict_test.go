package main

import (
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// unsignedAt is the address of the reference server without its check of signatures.
func unsignedAt(t *testing.T) string {
	t.Helper()
	key := acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}
	return listening(t, reference.New(reference.WithCredentials(key), reference.WithServer(acs.WithoutSignatures())))
}

func listening(t *testing.T, handler http.Handler) string {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

// lastLine is the verdict on the whole run.
func lastLine(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return lines[len(lines)-1]
}

// A server that checks no signature breaks what public documents say and not the page: warnings, which the last line names, and
// which count when they are meant to. A record is judged in the same way.
func TestAServerThatChecksNoSignature(t *testing.T) {
	withoutEnvironment(t)
	address, record := unsignedAt(t), filepath.Join(t.TempDir(), "record.jsonl")
	usual := plumb(t, append([]string{"run", "--endpoint", address, "--record", record}, keyFlags()...)...)
	last := lastLine(usual.stdout)
	if usual.code != 0 || !strings.HasPrefix(last, "conformant, with ") || !strings.Contains(last, "protocol/signature/wrong (4)") {
		t.Errorf("exit %d, %q %s", usual.code, last, usual.stderr)
	}
	again := plumb(t, "judge", record)
	if again.code != 0 || again.stdout != usual.stdout {
		t.Errorf("judged again: exit %d\n%s\n%s", again.code, usual.stdout, again.stdout)
	}
	for door, args := range map[string][]string{
		"run":   append([]string{"run", "--endpoint", address, "--strict"}, keyFlags()...),
		"judge": {"judge", record, "--strict"},
	} {
		got := plumb(t, args...)
		last := lastLine(got.stdout)
		if got.code != 1 || !strings.HasPrefix(last, "nonconformant, judged strictly, with ") || !strings.Contains(last, "protocol/signature/wrong (4)") {
			t.Errorf("%s: exit %d, %q", door, got.code, last)
		}
		if !strings.Contains(got.stderr, "protocol/signature/wrong (4)") {
			t.Errorf("%s: %s", door, got.stderr)
		}
	}
}

// The same server is right as a service behind a gateway, and needs no key: what the gateway does is one line.
func TestAServiceBehindAGateway(t *testing.T) {
	withoutEnvironment(t)
	address, record := unsignedAt(t), filepath.Join(t.TempDir(), "record.jsonl")
	for name, args := range map[string][]string{
		"unsigned":            {"--signature", "none"},
		"unsigned and said":   {"--signature", "none", "--layer", "service", "--record", record},
		"signed all the same": append([]string{"--layer", "service"}, keyFlags()...),
	} {
		got := plumb(t, append([]string{"run", "--endpoint", address, "--strict"}, args...)...)
		if got.code != 0 || strings.Count(got.stdout, "not-applicable ") != strings.Count(got.stdout, "nothing shows it")+1 {
			t.Errorf("%s: exit %d\n%s%s", name, got.code, got.stdout, got.stderr)
		}
		if !strings.Contains(got.stdout, "statements: the target is a service behind a gateway") || strings.Contains(got.stdout, "protocol/signature") {
			t.Errorf("%s: the gateway's part is not one line\n%s", name, got.stdout)
		}
	}
	if strings.Contains(string(read(t, record)), "AccessKeyId") {
		t.Error("an unsigned request has an access key")
	}
	if again := plumb(t, "judge", record, "--layer", "service", "--strict"); again.code != 0 {
		t.Errorf("judged again: exit %d\n%s", again.code, again.stdout)
	}
}

// A service that decodes wrongly is found without any signature: a token that was used is not known in another spelling.
func TestAServiceThatDecodesWrongly(t *testing.T) {
	withoutEnvironment(t)
	key := acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}
	right := reference.New(reference.WithCredentials(key), reference.WithServer(acs.WithoutSignatures()))
	for fault, c := range map[string]struct {
		change func(query string) string
		found  string
	}{
		"a plus sign is one":   {func(q string) string { return strings.ReplaceAll(q, "+", "%2B") }, "protocol/encoding/plus"},
		"%2B is a blank":       {func(q string) string { return strings.ReplaceAll(q, "%2B", "%20") }, "protocol/encoding/plus"},
		"values decoded twice": {func(q string) string { return strings.ReplaceAll(q, "%25", "%") }, "protocol/encoding/utf-8"},
	} {
		address := listening(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			r.URL.RawQuery = c.change(r.URL.RawQuery)
			right.ServeHTTP(w, r)
		}))
		got := plumb(t, "run", "--endpoint", address, "--signature", "none", "--strict", "--filter", "protocol/encoding")
		if last := lastLine(got.stdout); got.code != 1 || !strings.Contains(last, c.found) {
			t.Errorf("%s: exit %d, %s\n%s", fault, got.code, last, got.stdout)
		}
	}
}

// A filter leaves something out: the run is partial, and every report says so.
func TestAFilteredRunIsPartial(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	dir := t.TempDir()
	jsonFile, junitFile := filepath.Join(dir, "r.json"), filepath.Join(dir, "r.xml")
	args := append([]string{"run", "--endpoint", address, "--filter", "AggregatorId/required", "--json", jsonFile, "--junit", junitFile}, keyFlags()...)
	got := plumb(t, args...)
	last := lastLine(got.stdout)
	if got.code != 0 || !strings.HasPrefix(last, `partial, the filter "AggregatorId/required" chose 2 of `) {
		t.Errorf("exit %d, %q", got.code, last)
	}
	for _, path := range []string{jsonFile, junitFile} {
		if text := string(read(t, path)); !strings.Contains(text, "partial") || !strings.Contains(text, "AggregatorId/required") {
			t.Errorf("%s: %s", path, text)
		}
	}
}

func TestLayersThatCannotBe(t *testing.T) {
	withoutEnvironment(t)
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"an unknown layer":    {append([]string{"--layer", "cake"}, keyFlags()...), `layer "cake"`},
		"an unsigned gateway": {[]string{"--layer", "gateway", "--signature", "none"}, "a gateway refuses"},
		"no key and a layer":  {[]string{"--layer", "service"}, "no access key"},
	} {
		got := plumb(t, append([]string{"run", "--endpoint", "http://127.0.0.1:1"}, c.args...)...)
		if got.code != 2 || !strings.Contains(got.stderr, c.says) {
			t.Errorf("%s: exit %d, %s", name, got.code, got.stderr)
		}
	}
}
