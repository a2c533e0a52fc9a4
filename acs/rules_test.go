package acs_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

func TestRules(t *testing.T) {
	for _, c := range []struct{ name, query, want string }{
		{"nothing else", "", ""},
		{"64 characters", "&GroupId=" + strings.Repeat("中", 64), ""},
		{"9 bytes", "&GroupId=g&Note=" + strings.Repeat("中", 3), ""},
		{"12 bytes", "&GroupId=g&Note=" + strings.Repeat("中", 4), "InvalidNote"},
		{"4 bytes", "&GroupId=g&Note=note", ""},
		{"3 bytes", "&GroupId=g&Note=中", "InvalidNote"},
		{"65 characters", "&GroupId=" + strings.Repeat("中", 65), "InvalidGroupId"},
		{"ASCII", "&ClientToken=a%20%00%7F", ""},
		{"not ASCII", "&ClientToken=%C2%80", "InvalidClientToken"},
		{"8 characters", "&ClientToken=12345678", ""},
		{"9 characters", "&ClientToken=123456789", "InvalidClientToken"},
		{"empty", "&ClientToken=&Level=&Size=&Ratio=&Deep=&Code=", ""},
		{"enum", "&Level=Low", ""},
		{"enum in another case", "&Level=low", "InvalidLevel"},
		{"least", "&Size=1", ""},
		{"less", "&Size=0", "InvalidSize"},
		{"most", "&Size=100", ""},
		{"more", "&Size=101", "InvalidSize"},
		{"plus", "&Size=%2B1", "InvalidSize"},
		{"fraction", "&Size=1.0", "InvalidSize"},
		{"hexadecimal", "&Size=0x1", "InvalidSize"},
		{"underscore", "&Size=1_0", "InvalidSize"},
		{"overflow", "&Size=99999999999999999999", "InvalidSize"},
		{"number", "&Ratio=-1.5e3", ""},
		{"NaN", "&Ratio=NaN", "InvalidRatio"},
		{"infinity", "&Ratio=Inf", "InvalidRatio"},
		{"hexadecimal float", "&Ratio=0x1p-2", "InvalidRatio"},
		{"out of range", "&Ratio=1e999", "InvalidRatio"},
		{"marks only", "&Ratio=-", "InvalidRatio"},
		{"true", "&Deep=true", ""},
		{"True", "&Deep=True", ""},
		{"yes", "&Deep=yes", "InvalidDeep"},
		{"one", "&Deep=1", "InvalidDeep"},
		{"pattern", "&Code=ab", ""},
		{"pattern broken", "&Code=aB", "InvalidCode"},
		{"too short", "&Code=a", "InvalidCode"},
	} {
		t.Run(c.name, func(t *testing.T) {
			query := c.query
			if !strings.Contains(query, "GroupId") {
				query += "&GroupId=g"
			}
			r := sign(t, newRequest(t, http.MethodGet, common+query, ""), acs.SignRequestV1(testCredentials(), signOptions()))
			_, _, body := exchange(t, newServer(t), r)
			if codeOf(body) != c.want {
				t.Errorf("want %q, got %s", c.want, body)
			}
		})
	}
}

// TestRuleForGroup: a mandatory list or structure is there when one of its members is.
func TestRuleForGroup(t *testing.T) {
	server := acs.NewServer(acs.WithoutSignatures())
	operation := acs.Operation{Action: "Tags", Version: "1", Parameters: []acs.ParameterRule{{Name: "Tag", Required: true, Type: "array"}}}
	if err := server.Handle(operation, http.HandlerFunc(echo)); err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"":           "MissingTag",
		"&Tag.1.Key": "MissingTag",
		"&Tagged=x":  "MissingTag",
		"&Tag.1=x":   "",
		"&Tag=x":     "",
	} {
		_, _, body := exchange(t, server, newRequest(t, http.MethodGet, "Action=Tags&Version=1"+query, ""))
		if codeOf(body) != want {
			t.Errorf("%q: want %q, got %s", query, want, body)
		}
	}
}

func TestHandle(t *testing.T) {
	good := http.HandlerFunc(echo)
	for _, c := range []struct {
		name, want string
		operation  acs.Operation
		handler    http.Handler
	}{
		{"no action", "needs an action", acs.Operation{Version: "1"}, good},
		{"no version", "needs an action", acs.Operation{Action: "A"}, good},
		{"no handler", "no handler", acs.Operation{Action: "A", Version: "1"}, nil},
		{"twice", "registered twice", echoOperation(), good},
		{"bad pattern", "parameter P", acs.Operation{Action: "A", Version: "1", Parameters: []acs.ParameterRule{{Name: "P", Pattern: "("}}}, good},
	} {
		err := newServer(t).Handle(c.operation, c.handler)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// TestDispatch: two versions of an action, and two actions of different versions.
func TestDispatch(t *testing.T) {
	server := acs.NewServer(acs.WithoutSignatures())
	for _, name := range []string{"A 1", "A 2", "B 2"} {
		action, version, _ := strings.Cut(name, " ")
		err := server.Handle(acs.Operation{Action: action, Version: version}, http.HandlerFunc(
			func(w http.ResponseWriter, r *http.Request) { acs.WriteResult(w, r, map[string]any{"Name": name}) }))
		if err != nil {
			t.Fatal(err)
		}
	}
	for query, want := range map[string]string{
		"Action=A&Version=1":    `{"Name":"A 1"}`,
		"Action=A&Version=2":    `{"Name":"A 2"}`,
		"Action=B&Version=2":    `{"Name":"B 2"}`,
		"Action=B&Version=1":    "InvalidAction.NotFound",
		"Action=B&Version=3":    "InvalidVersion",
		"Action=C&Version=1":    "InvalidAction.NotFound",
		"Action=A/1&Version=":   "InvalidAction.NotFound",
		"Action=../A":           "InvalidAction.NotFound",
		"Action=A&Version=1%20": "InvalidVersion",
	} {
		_, _, body := exchange(t, server, newRequest(t, http.MethodGet, query, ""))
		if body != want && codeOf(body) != want {
			t.Errorf("%s: want %s, got %s", query, want, body)
		}
	}
}

// TestOperationInHeaders: version 3 and an unverified server go by the headers, version 1.0 does not sign them.
func TestOperationInHeaders(t *testing.T) {
	header := func(r *http.Request) *http.Request {
		r.Header.Set("X-Acs-Action", "Echo")
		r.Header.Set("X-Acs-Version", "2020-09-07")
		return r
	}
	r := header(newRequest(t, http.MethodGet, "GroupId=g", ""))
	if status, _, body := exchange(t, newServer(t, acs.WithoutSignatures()), r); status != http.StatusOK {
		t.Error(body)
	}
	r = sign(t, header(newRequest(t, http.MethodGet, "GroupId=g", "")), acs.SignRequestV3(testCredentials(), acs.AlgorithmHMACSHA256, signOptions()))
	if status, _, body := exchange(t, newServer(t), r); status != http.StatusOK {
		t.Error(body)
	}
	r = sign(t, header(newRequest(t, http.MethodGet, "GroupId=g", "")), acs.SignRequestV1(testCredentials(), signOptions()))
	if _, _, body := exchange(t, newServer(t), r); codeOf(body) != "InvalidAction.NotFound" {
		t.Error(body)
	}
}
