package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// outputsOf runs a part of the suite, and is all that it wrote anywhere, by name.
func outputsOf(t *testing.T, address string, args ...string) (result, map[string]string) {
	t.Helper()
	dir := t.TempDir()
	files := map[string]string{"JSON": filepath.Join(dir, "r.json"), "JUnit": filepath.Join(dir, "r.xml"), "record": filepath.Join(dir, "r.jsonl")}
	all := []string{"run", "--endpoint", address, "--filter", "AggregatorId/required", "--json", files["JSON"], "--junit", files["JUnit"], "--record", files["record"], "--ginkgo"}
	got := plumb(t, append(append(all, keyFlags()...), args...)...)
	out := map[string]string{"stdout": got.stdout, "stderr": got.stderr}
	for name, path := range files {
		if data, err := os.ReadFile(path); err == nil {
			out[name] = string(data)
		}
	}
	return got, out
}

// againOf judges a record again, and is all that it wrote.
func againOf(t *testing.T, record string) (result, map[string]string) {
	t.Helper()
	inJSON, inXML := record+".json", record+".xml"
	got := plumb(t, "judge", record, "--filter", "AggregatorId/required", "--json", inJSON, "--junit", inXML)
	return got, map[string]string{"stdout": got.stdout, "JSON": string(read(t, inJSON)), "JUnit": string(read(t, inXML))}
}

// A record of before, which says nothing of certificates, is read as one of checked ones.
func TestARecordThatSaysNothingOfCertificates(t *testing.T) {
	withoutEnvironment(t)
	address, _ := overTLS(t, "127.0.0.1", time.Now().Add(-time.Minute), right())
	_, all := outputsOf(t, address, "--insecure")
	record := filepath.Join(t.TempDir(), "old.jsonl")
	if err := os.WriteFile(record, []byte(strings.ReplaceAll(all["record"], `,"insecure":true`, "")), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := plumb(t, "judge", record, "--filter", "AggregatorId/required"); got.code != 0 || strings.Contains(got.stdout, "INSECURE") {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}

// The ways to a target in a private cloud.
func TestWaysToATarget(t *testing.T) {
	withoutEnvironment(t)
	now := time.Now().Add(-time.Minute)
	own, ownCA := overTLS(t, "127.0.0.1", now, right())
	named, namedCA := overTLS(t, "config.private.example", now, right())
	plain := listening(t, right())
	hostOf := func(address string) string {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		return u.Host
	}
	cases := []struct {
		name, address string
		args          []string
		insecure      bool
	}{
		{"an authority of one's own", own, []string{"--ca-file", ownCA}, false},
		{"any certificate", own, []string{"--insecure"}, true},
		{"any certificate, and no more requests than that", own, []string{"--insecure", "--max-requests", "100"}, true},
		{"a certificate of another name", named, []string{"--ca-file", namedCA, "--server-name", "config.private.example"}, false},
		{"an address for a name", "https://config.private.example", []string{"--ca-file", namedCA, "--connect-to", hostOf(named)}, false},
		{"an address for a name, without TLS", "http://config.private.example", []string{"--connect-to", hostOf(plain)}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, all := outputsOf(t, c.address, c.args...)
			if got.code != 0 {
				t.Fatalf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
			for where, text := range all {
				if said := strings.Contains(text, "INSECURE") || strings.Contains(text, `"insecure": true`); said != c.insecure && where != "stderr" && where != "record" {
					t.Errorf("%s: says that certificates are not checked: %t", where, said)
				}
			}
			record := filepath.Join(t.TempDir(), "again.jsonl")
			if err := os.WriteFile(record, []byte(all["record"]), 0o600); err != nil {
				t.Fatal(err)
			}
			again, files := againOf(t, record)
			for where, text := range files {
				if said := strings.Contains(text, "INSECURE") || strings.Contains(text, `"insecure": true`); said != c.insecure {
					t.Errorf("%s, judged again: says that certificates were not checked: %t", where, said)
				}
			}
			if last := lastLine(again.stdout); again.code != 0 || c.insecure != strings.HasPrefix(last, "INSECURE") {
				t.Errorf("judged again: exit %d, the last line is %q", again.code, last)
			}
			if last := lastLine(got.stdout); c.insecure != strings.HasPrefix(last, "INSECURE") {
				t.Errorf("the last line is %q", last)
			}
		})
	}
}

// Headers of one's own reach the target with every request, signed where they are the protocol's, and their values no output.
func TestHeadersOfOnesOwn(t *testing.T) {
	withoutEnvironment(t)
	const value = "Bearer s3cret/token+of=the.gateway"
	for _, signature := range []string{"v1", "v3"} {
		t.Run(signature, func(t *testing.T) {
			var mu sync.Mutex
			without := 0
			next := right()
			address := listening(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				mu.Lock()
				if r.Header.Get("X-Gateway-Key") != value || r.Header.Get("X-Acs-Organizationid") != "org-17" {
					without++
				}
				mu.Unlock()
				w.Header().Set("X-Echo", r.Header.Get("X-Gateway-Key"))
				w.Header().Set("X-Echo-Word", strings.Fields(value)[1])
				next.ServeHTTP(w, r)
			}))
			got, all := outputsOf(t, address, "--signature", signature, "--header", "X-Gateway-Key: "+value, "--header", "x-acs-organizationid:org-17")
			if got.code != 0 || without != 0 {
				t.Errorf("exit %d, %d requests without the headers\n%s", got.code, without, got.stdout)
			}
			for where, text := range all {
				for _, part := range []string{value, strings.Fields(value)[1], "org-17"} {
					if strings.Contains(text, part) {
						t.Errorf("%s has %q", where, part)
					}
				}
			}
		})
	}
}

// A gateway may ask by Authorization, where the signature does not.
func TestTheHeaderAuthorization(t *testing.T) {
	withoutEnvironment(t)
	next := right()
	address := listening(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Basic abcdefgh" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	}))
	if got, _ := outputsOf(t, address, "--header", "Authorization: Basic abcdefgh"); got.code != 0 {
		t.Errorf("exit %d\n%s", got.code, got.stdout)
	}
	if got, _ := outputsOf(t, address, "--header", "Authorization: Basic abcdefgh", "--signature", "v3"); got.code != 2 || !strings.Contains(got.stderr, "Authorization") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
}

func TestKeysWithALineBreak(t *testing.T) {
	withoutEnvironment(t)
	address := listening(t, right())
	t.Setenv(envKeyID, testID)
	run := func() result { return plumb(t, "run", "--endpoint", address, "--filter", "AggregatorId/required") }
	t.Setenv(envSecret, testSecret+"\r\n")
	if got := run(); got.code != 0 || !strings.Contains(got.stdout, "white space around the access key's secret") {
		t.Errorf("exit %d\n%.300s%s", got.code, got.stdout, got.stderr)
	}
	t.Setenv(envSecret, "a-secret\nthat-must-not-be-seen")
	if got := run(); got.code != 2 || !strings.Contains(got.stderr, "line break") || strings.Contains(got.stderr, "must-not") || strings.Count(got.stderr, "\n") != 1 {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
}

// A target that asks for patience gets it, and the report says so.
func TestAThrottledRunSaysSo(t *testing.T) {
	withoutEnvironment(t)
	var mu sync.Mutex
	requests := 0
	next := right()
	address := listening(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		requests++
		refused := requests%5 == 0
		mu.Unlock()
		if refused {
			constant(429, "Content-Type: application/json", `{"Code":"Throttling.User","Message":"slowly","RequestId":"r","HostId":"h"}`).ServeHTTP(w, r)
			return
		}
		next.ServeHTTP(w, r)
	}))
	quick := filepath.Join(t.TempDir(), "quick.yaml")
	if err := os.WriteFile(quick, []byte("timing: {progress: 80ms}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	got, all := outputsOf(t, address, "--target", quick, "--filter", "AggregatorId,json")
	if got.code != 0 || !strings.Contains(strings.Join(strings.Fields(got.stdout), " "), "asked for fewer requests") {
		t.Errorf("exit %d\n%s", got.code, got.stdout)
	}
	var report struct{ Notices []string }
	if err := json.Unmarshal([]byte(all["JSON"]), &report); err != nil || len(report.Notices) != 1 || !strings.Contains(all["JUnit"], `name="notice"`) {
		t.Errorf("notices %q, %v", report.Notices, err)
	}
}

func TestBadWaysEndWithExitCodeTwo(t *testing.T) {
	withoutEnvironment(t)
	dir := t.TempDir()
	noPEM := filepath.Join(dir, "no.pem")
	if err := os.WriteFile(noPEM, []byte("hello"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, ca := overTLS(t, "127.0.0.1", time.Now(), right())
	const safe, open = "https://127.0.0.1:1", "http://127.0.0.1:1"
	cases := []struct {
		name, address string
		args          []string
		says          []string
	}{
		{"a file that is not there", safe, []string{"--ca-file", filepath.Join(dir, "absent.pem")}, []string{"--ca-file", "absent.pem"}},
		{"a file that is a folder", safe, []string{"--ca-file", dir}, []string{"--ca-file", dir}},
		{"a file without a certificate", safe, []string{"--ca-file", noPEM}, []string{"--ca-file", "no.pem", "BEGIN CERTIFICATE"}},
		{"both at once", safe, []string{"--ca-file", ca, "--insecure"}, []string{"--insecure", "--ca-file"}},
		{"authorities without TLS", open, []string{"--ca-file", ca}, []string{"--ca-file", "https://"}},
		{"any certificate without TLS", open, []string{"--insecure"}, []string{"--insecure", "https://"}},
		{"a name without TLS", open, []string{"--server-name", "a.example"}, []string{"--server-name", "https://"}},
		{"a name with a port", safe, []string{"--server-name", "a.example:443"}, []string{"--server-name", "a.example:443"}},
		{"an address without a port", open, []string{"--connect-to", "10.0.0.1"}, []string{"--connect-to", "HOST:PORT"}},
		{"an address without a host", open, []string{"--connect-to", ":80"}, []string{"--connect-to", "HOST:PORT"}},
		{"a port that is none", open, []string{"--connect-to", "h:http"}, []string{"--connect-to", "65535"}},
		{"a header without a colon", open, []string{"--header", testSecret}, []string{"--header", "'Name: value'"}},
		{"a header without a name", open, []string{"--header", ": " + testSecret}, []string{"name of a header"}},
		{"a header without a value", open, []string{"--header", "X-A:"}, []string{"X-A", "visible characters"}},
		{"a header with a line break", open, []string{"--header", "X-A: " + testSecret + "\nX-B: c"}, []string{"X-A", "visible characters"}},
		{"a header twice", open, []string{"--header", "X-A: " + testSecret, "--header", "x-a: 2"}, []string{"x-a", "twice"}},
		{"the header Host", open, []string{"--header", "Host: a"}, []string{"Host", "endpoint"}},
		{"a header of the signature", open, []string{"--header", "x-acs-date: a"}, []string{"x-acs-date", "sets it itself"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := plumb(t, append(append([]string{"run", "--endpoint", c.address}, keyFlags()...), c.args...)...)
			if got.code != 2 || got.stdout != "" || strings.Count(got.stderr, "\n") != 1 || strings.Contains(got.stderr, testSecret) {
				t.Errorf("exit %d, %q, %q", got.code, got.stdout, got.stderr)
			}
			for _, part := range c.says {
				if !strings.Contains(got.stderr, part) {
					t.Errorf("expected %q in %q", part, got.stderr)
				}
			}
		})
	}
}

// What Apsara Stack wants to know with every request goes with it, and disturbs nothing.
func TestTheConventionsOfApsaraStack(t *testing.T) {
	withoutEnvironment(t)
	profile := filepath.Join(t.TempDir(), "profile.yaml")
	text := `send:
  parameters: {RegionId: cn-private-1, Product: Config, Department: "17", ResourceGroup: "23"}
  headers: {x-acs-regionid: cn-private-1, x-acs-organizationid: "17", x-acs-resourcegroupid: "23"}
`
	if err := os.WriteFile(profile, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, signature := range []string{"v1", "v3"} {
		var mu sync.Mutex
		without := 0
		next := right()
		address := listening(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			r.Body = io.NopCloser(bytes.NewReader(body))
			sent := r.URL.RawQuery + "&" + string(body)
			mu.Lock()
			for _, part := range []string{"RegionId=cn-private-1", "Product=Config", "Department=17", "ResourceGroup=23"} {
				if !strings.Contains(sent, part) || r.Header.Get("X-Acs-Resourcegroupid") != "23" {
					without++
				}
			}
			mu.Unlock()
			next.ServeHTTP(w, r)
		}))
		got := plumb(t, append([]string{"run", "--endpoint", address, "--signature", signature, "--target", profile, "--filter", "AggregatorId,protocol/signature"}, keyFlags()...)...)
		if got.code != 0 || without != 0 {
			t.Errorf("%s: exit %d, %d times left out\n%s", signature, got.code, without, lastLine(got.stdout))
		}
	}
}
