package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"slices"
	"testing"
	"time"
)

func noon() time.Time { return time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC) }

// record is one request of a file.
type record struct {
	kind string
	raw  []byte
}

func written(t *testing.T, f flags) []record {
	t.Helper()
	var file bytes.Buffer
	good, err := writeRecords(&file, f, noon)
	if err != nil {
		t.Fatal(err)
	}
	var records []record
	for file.Len() > 0 {
		var kind string
		var length int
		line, err := file.ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		if _, err := fmt.Sscanf(line, "%1s %d", &kind, &length); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		raw := bytes.Clone(file.Next(length))
		if kind == "G" {
			good--
		}
		records = append(records, record{kind, raw})
	}
	if good != 0 {
		t.Errorf("%d good requests more were announced than written", good)
	}
	return records
}

func TestFile(t *testing.T) {
	f := flags{address: "127.0.0.1:1", count: 400, seed: 3}
	records := written(t, f)
	if len(records) != f.count || records[0].kind != "G" {
		t.Fatalf("%d records, the first is %q: expected %d and a good one", len(records), records[0].kind, f.count)
	}
	hostile, nonces := 0, map[string]bool{}
	for _, r := range records {
		if r.kind != "G" {
			hostile++
			continue
		}
		request, err := http.ReadRequest(bufio.NewReader(bytes.NewReader(r.raw)))
		if err != nil {
			t.Fatalf("%v in %q", err, r.raw)
		}
		if err := request.ParseForm(); err != nil {
			t.Fatalf("%v in %q", err, r.raw)
		}
		nonce := request.Form.Get("SignatureNonce") + request.Header.Get("X-Acs-Signature-Nonce")
		if nonce == "" || nonces[nonce] || request.Form.Get("AggregatorId") != group || request.Host != f.address {
			t.Errorf("nonce %q, again %v, in %q", nonce, nonces[nonce], r.raw)
		}
		nonces[nonce] = true
	}
	if hostile < f.count/20 || hostile > f.count/5 {
		t.Errorf("%d of %d requests are hostile, expected about a tenth", hostile, f.count)
	}
	same := func(a, b record) bool { return a.kind == b.kind && bytes.Equal(a.raw, b.raw) }
	if !slices.EqualFunc(records, written(t, f), same) {
		t.Error("the same seed and moment gave another file")
	}
}

func TestHostileRequestsHaveNames(t *testing.T) {
	names := map[string]bool{}
	for _, kind := range hostileRequests() {
		if kind.name == "" || names[kind.name] {
			t.Errorf("the name %q is empty or there twice", kind.name)
		}
		names[kind.name] = true
		raw, err := kind.make(newSigner("127.0.0.1:1", "test", noon))
		if err != nil || !bytes.Contains(raw, []byte(" HTTP/1.1\r\n")) || !bytes.Contains(raw, []byte("Host: 127.0.0.1:1\r\n")) {
			t.Errorf("%s: %v in %.100q", kind.name, err, raw)
		}
	}
}

func TestCommand(t *testing.T) {
	for _, test := range []struct {
		name string
		args []string
		code int
	}{
		{"no command", nil, 2},
		{"unknown command", []string{"nothing", "-address", "127.0.0.1:1"}, 2},
		{"unknown flag", []string{"check", "-nothing"}, 2},
		{"no address", []string{"check"}, 2},
		{"another machine", []string{"attack", "-address", "192.0.2.1:80"}, 2},
		{"a name", []string{"attack", "-address", "example.com:80"}, 2},
		{"all addresses", []string{"attack", "-address", "0.0.0.0:80"}, 2},
		{"a file that cannot be", []string{"write", "-address", "127.0.0.1:1", "-out", t.TempDir()}, 2},
		{"a file", []string{"write", "-address", "[::1]:1", "-count", "5", "-out", t.TempDir() + "/file"}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			var stderr bytes.Buffer
			if code := run(test.args, io.Discard, &stderr); code != test.code {
				t.Errorf("exit %d, expected %d\n%s", code, test.code, &stderr)
			}
		})
	}
}
