package acs_test

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/acs"
)

// many returns a query of n parameters.
func many(n int) string {
	var query strings.Builder
	for i := range n {
		fmt.Fprintf(&query, "p%d=%d&", i, i)
	}
	return query.String()
}

func TestParseParams(t *testing.T) {
	for _, c := range []struct {
		name, raw string
		want      acs.Params
		problem   acs.Problem
	}{
		{name: "empty", raw: ""},
		{name: "one", raw: "a=b", want: acs.Params{{"a", "b"}}},
		{name: "order kept", raw: "b=1&a=2", want: acs.Params{{"b", "1"}, {"a", "2"}}},
		{name: "space both ways", raw: "a=x+y%20z", want: acs.Params{{"a", "x y z"}}},
		{name: "encoded plus", raw: "a=%2B%2b", want: acs.Params{{"a", "++"}}},
		{name: "decoded once", raw: "a=%2541", want: acs.Params{{"a", "%41"}}},
		{name: "encoded name", raw: "%41+b=1", want: acs.Params{{"A b", "1"}}},
		{name: "equals in value", raw: "a=b=c==", want: acs.Params{{"a", "b=c=="}}},
		{name: "no value", raw: "a=&b", want: acs.Params{{"a", ""}, {"b", ""}}},
		{name: "empty pairs", raw: "&&a=b&&", want: acs.Params{{"a", "b"}}},
		{name: "bare UTF-8", raw: "a=中", want: acs.Params{{"a", "中"}}},
		{name: "escaped UTF-8", raw: "a=%E4%B8%AD", want: acs.Params{{"a", "中"}}},
		{name: "encoded semicolon", raw: "a=%3B", want: acs.Params{{"a", ";"}}},
		{name: "bracket in value", raw: "a=%5B%5D[]", want: acs.Params{{"a", "[][]"}}},
		{name: "dots", raw: "Tag.1.Key=k&Tag.1.Value=v", want: acs.Params{{"Tag.1.Key", "k"}, {"Tag.1.Value", "v"}}},
		{name: "case matters", raw: "a=1&A=2", want: acs.Params{{"a", "1"}, {"A", "2"}}},

		{name: "semicolon", raw: "a=1;b=2", problem: acs.ProblemSemicolon},
		{name: "semicolon first", raw: ";a=1", problem: acs.ProblemSemicolon},
		{name: "bad escape in value", raw: "a=%zz", problem: acs.ProblemBadEscape},
		{name: "bad escape in name", raw: "%=1", problem: acs.ProblemBadEscape},
		{name: "cut escape", raw: "a=%4", problem: acs.ProblemBadEscape},
		{name: "lone percent", raw: "a=100%", problem: acs.ProblemBadEscape},
		{name: "repeated", raw: "a=1&b=2&a=1", problem: acs.ProblemDuplicate},
		{name: "repeated in other escapes", raw: "ab=1&%61b=2", problem: acs.ProblemDuplicate},
		{name: "repeated among many", raw: many(100) + "p7=x", problem: acs.ProblemDuplicate},
		{name: "bracket", raw: "List[10000000]=a", problem: acs.ProblemBracket},
		{name: "open bracket", raw: "List[=a", problem: acs.ProblemBracket},
		{name: "encoded bracket", raw: "List%5B0%5D=a", problem: acs.ProblemBracket},
		{name: "no name", raw: "=a", problem: acs.ProblemEmptyName},
		{name: "long name", raw: strings.Repeat("n", 257) + "=a", problem: acs.ProblemNameTooLong},
		{name: "Latin-1", raw: "a=%E9", problem: acs.ProblemNotUTF8},
		{name: "surrogate", raw: "a=%ED%A0%80", problem: acs.ProblemNotUTF8},
		{name: "overlong", raw: "a=%C0%AF", problem: acs.ProblemNotUTF8},
		{name: "name not UTF-8", raw: "%FF=a", problem: acs.ProblemNotUTF8},
		{name: "too many", raw: many(1001), problem: acs.ProblemTooMany},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := acs.ParseParams(c.raw, acs.Limits{})
			var refused *acs.ParamError
			if errors.As(err, &refused) != (c.problem != "") || refused != nil && refused.Problem != c.problem {
				t.Fatalf("error %v, want %q", err, c.problem)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestParseParamsLimits(t *testing.T) {
	if p, err := acs.ParseParams(many(1000), acs.Limits{}); err != nil || len(p) != 1000 {
		t.Errorf("%d parameters, %v", len(p), err)
	}
	if _, err := acs.ParseParams("a=1&b=2&c=3", acs.Limits{Params: 2}); err == nil {
		t.Error("three parameters passed a limit of two")
	}
	if _, err := acs.ParseParams("abc=1", acs.Limits{NameBytes: 2}); err == nil {
		t.Error("a name of three bytes passed a limit of two")
	}
}

// names and values are of any text; a name is not empty and has no bracket.
func anyParams() *rapid.Generator[acs.Params] {
	return rapid.Custom(func(t *rapid.T) acs.Params {
		names := rapid.SliceOfNDistinct(rapid.StringN(1, 20, 80).Filter(func(s string) bool {
			return !strings.ContainsAny(s, "[]")
		}), 0, 50, rapid.ID).Draw(t, "names")
		params := make(acs.Params, len(names))
		for i, name := range names {
			params[i] = acs.Param{Name: name, Value: rapid.String().Draw(t, "value")}
		}
		return params
	})
}

// TestEncodeRoundTrip: what Encode writes is read back, by ParseParams and by net/url alike, and holds nothing but
// unreserved characters and escapes.
func TestEncodeRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		params := anyParams().Draw(t, "params")
		raw := params.Encode()
		if rest := strings.Trim(raw, "%&=-_.~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"); rest != "" {
			t.Fatalf("%q is not escaped", rest)
		}
		again, err := acs.ParseParams(raw, acs.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if len(params) > 0 && !cmp.Equal(params, again) {
			t.Fatal(cmp.Diff(params, again))
		}
		values, err := url.ParseQuery(raw)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range params {
			if values.Get(p.Name) != p.Value {
				t.Fatalf("net/url reads %q of %q as %q", p.Value, p.Name, values.Get(p.Name))
			}
		}
	})
}

// TestEncodeIsQueryEscape: apart from the space, escapes are those of net/url, and the string to sign escapes twice.
func TestEncodeIsQueryEscape(t *testing.T) {
	escape := func(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
	rapid.Check(t, func(t *rapid.T) {
		name, value := rapid.String().Draw(t, "name"), rapid.String().Draw(t, "value")
		p := acs.Params{{Name: name, Value: value}}
		pair := escape(name) + "=" + escape(value)
		if got := p.Encode(); got != pair {
			t.Fatalf("%q, want %q", got, pair)
		}
		if got := acs.StringToSign("GET", p); name != "Signature" && got != "GET&%2F&"+escape(pair) {
			t.Fatalf("%q", got)
		}
	})
}

func FuzzParseParams(f *testing.F) {
	for _, seed := range []string{
		"", "a=b", "a=%zz", "a;b", "a=1&a=2", "List[=1", "List%5B9%5D=1", "%E4%B8%AD=%FF", "a=+%20%2B", "&&=&", many(40),
		"Action=Echo&Version=2020-09-07&Signature=a%2Fb%3D",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		params, err := acs.ParseParams(raw, acs.Limits{})
		if err != nil {
			var refused *acs.ParamError
			if !errors.As(err, &refused) {
				t.Fatalf("%T", err)
			}
			return
		}
		seen := map[string]bool{}
		for _, p := range params {
			if p.Name == "" || seen[p.Name] || strings.ContainsAny(p.Name, "[]") || !utf8.ValidString(p.Name+p.Value) {
				t.Fatalf("%q passed", p)
			}
			seen[p.Name] = true
		}
		// What passes means the same to net/url, and survives a round trip.
		values, err := url.ParseQuery(raw)
		if err != nil {
			t.Fatalf("net/url refuses %q: %v", raw, err)
		}
		if len(values) != len(params) {
			t.Fatalf("%d parameters, net/url reads %d", len(params), len(values))
		}
		for _, p := range params {
			if values.Get(p.Name) != p.Value {
				t.Fatalf("%q is %q, net/url reads %q", p.Name, p.Value, values.Get(p.Name))
			}
		}
		again, err := acs.ParseParams(params.Encode(), acs.Limits{})
		if err != nil || len(params) > 0 && !cmp.Equal(params, again) {
			t.Fatalf("%v\n%s", err, cmp.Diff(params, again))
		}
	})
}
