package exchange_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

func asIs(s string) string { return s }

// Heads and ends come back as they were, and are told from each other and from exchanges.
func TestHeadsAndEndsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringN(0, 12, -1)
		head := exchange.Head{
			Format: exchange.RecordFormat, Tool: text.Draw(t, "tool"), Operation: text.Draw(t, "operation"), Version: "2020-01-01",
			Page: exchange.Input{File: text.Draw(t, "page"), Digest: "ab"}, Profile: exchange.Input{File: text.Draw(t, "profile")},
			Filter: text.Draw(t, "filter"), Layer: "service", Seed: rapid.Int64().Draw(t, "seed"), Jobs: 4, Strict: rapid.Bool().Draw(t, "strict"),
			Endpoint: "http://a.example",
		}
		line, err := exchange.EncodeHead(head, asIs)
		if err != nil || !exchange.IsHead(line) || exchange.IsEnd(line) || strings.Count(string(line), "\n") != 1 {
			t.Fatalf("%s %v", line, err)
		}
		if back, err := exchange.DecodeHead(line); err != nil || back != head {
			t.Fatalf("%s became %+v, %v", line, back, err)
		}
		end := exchange.End{Exchanges: rapid.IntRange(0, 9).Draw(t, "n"), Left: rapid.SliceOf(text).Draw(t, "left"), Problem: text.Draw(t, "problem"), Notices: rapid.SliceOf(text).Draw(t, "notices"), Spoilt: rapid.MapOfN(text, rapid.IntRange(1, 3), 1, 2).Draw(t, "spoilt")}
		line, err = exchange.EncodeEnd(end, asIs)
		if err != nil || !exchange.IsEnd(line) || exchange.IsHead(line) || strings.Count(string(line), "\n") != 1 {
			t.Fatalf("%s %v", line, err)
		}
		back, err := exchange.DecodeEnd(line)
		if len(end.Left) == 0 {
			end.Left = nil
		}
		if len(end.Notices) == 0 {
			end.Notices = nil
		}
		if diff := cmp.Diff(end, back); err != nil || diff != "" {
			t.Fatalf("%s %v", diff, err)
		}
	})
	line, err := exchange.Encode(exchange.Exchange{Step: "probe"}, asIs)
	if err != nil || exchange.IsHead(line) || exchange.IsEnd(line) {
		t.Errorf("%s %v", line, err)
	}
}

// No text of a head or an end gets out but through what takes secrets out.
func TestHeadsAndEndsAreCleaned(t *testing.T) {
	clean := func(s string) string { return strings.ReplaceAll(s, "secret", "***") }
	head, err := exchange.EncodeHead(exchange.Head{Filter: "a secret", Endpoint: "http://secret.example"}, clean)
	if err != nil || strings.Contains(string(head), "secret") {
		t.Errorf("%s %v", head, err)
	}
	notices := []string{"one secret"}
	end, err := exchange.EncodeEnd(exchange.End{Problem: "secret", Notices: notices}, clean)
	if err != nil || strings.Contains(string(end), "secret") || notices[0] != "one secret" {
		t.Errorf("%s %v", end, err)
	}
}

func TestLinesThatAreNoHead(t *testing.T) {
	tests := []struct{ name, line, says string }{
		{"another format", `{"plumb_record":1}`, "found a record of format 1, expected 2"},
		{"an unknown key", `{"plumb_record":2,"extra":1}`, "extra"},
		{"no JSON", `{"plumb_record":`, "record: "},
		{"another type", `{"plumb_record":"2"}`, "record: "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := exchange.DecodeHead([]byte(test.line)); err == nil || !strings.Contains(err.Error(), test.says) {
				t.Errorf("%v, expected %q", err, test.says)
			}
		})
	}
	if _, err := exchange.DecodeEnd([]byte(`{"plumb_end":1,"extra":1}`)); err == nil {
		t.Error("an end with an unknown key was read")
	}
}

// Whatever a line of a record is, it is one of three, or refused.
func FuzzLines(f *testing.F) {
	for _, seed := range []string{
		`{"plumb_record":2,"tool":"t"}`, `{"plumb_end":3,"left":["a"],"spoilt":{"a":1}}`, `{"step":"probe","request":{"method":"GET"}}`, `{"plumb_end":`, `{"plumb_record":{}}`, "", "null",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		switch head, end := exchange.IsHead(line), exchange.IsEnd(line); {
		case head && end:
			t.Error("it is both")
		case head:
			if of, err := exchange.DecodeHead(line); err == nil && of.Format != exchange.RecordFormat {
				t.Errorf("%+v", of)
			}
		case end:
			of, err := exchange.DecodeEnd(line)
			if err != nil {
				return
			}
			again, err := exchange.EncodeEnd(of, asIs)
			if err != nil || !exchange.IsEnd(again) {
				t.Errorf("%s: %v", again, err)
			}
		}
	})
}
