package generic_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/reference/generic"
	"github.com/plumb-conformance/plumb/conformance/target"
)

// bodyOf is the last answer of a server with a defect to some queries, one after the other.
func bodyOf(t *testing.T, d defect.Defect, queries ...string) string {
	t.Helper()
	settings := generic.Settings{Defect: d, Server: []acs.Option{acs.WithoutSignatures(), acs.WithRandom(strings.NewReader(strings.Repeat("p", 1<<10)))}}
	server, err := generic.New([]*operation.Operation{operationOf(t, thePage)}, settings)
	if err != nil {
		t.Fatal(err)
	}
	var last string
	for _, query := range queries {
		query, provoke, _ := strings.Cut(query, "!")
		values, err := url.ParseQuery("Action=FillPantry&Version=2021-03-04&Format=JSON&Shelf=s-1&" + query)
		if err != nil {
			t.Fatal(err)
		}
		if format := values["Format"]; len(format) > 1 {
			values["Format"] = format[1:]
		}
		if shelf := values["Shelf"]; len(shelf) > 1 {
			values["Shelf"] = shelf[1:]
		}
		r := httptest.NewRequest(http.MethodGet, "/?"+values.Encode(), nil)
		if provoke != "" {
			r.Header.Set(target.ProvocationHeader, provoke)
		}
		w := httptest.NewRecorder()
		server.ServeHTTP(w, r)
		last = w.Result().Status + " " + w.Header().Get("Content-Type") + " " + w.Body.String()
	}
	return last
}

// Each defect changes an answer in one way, and leaves the answer to the plain request alone where that has nothing to do with it.
func TestDefects(t *testing.T) {
	second := []string{"JarList", "JarId"}
	for _, c := range []struct {
		name    string
		defect  defect.Defect
		queries []string
		has     string // of the answer; the right server's has it not
	}{
		{"a rule is not checked", defect.Defect{Kind: defect.Unchecked, Statement: "Jars/maximum"}, []string{"Jars=10"}, "200 OK"},
		{"an unknown value of an enum is taken", defect.Defect{Kind: defect.Unchecked, Statement: "Mood/enum"}, []string{"Mood=calm-unknown-to-everybody"}, "200 OK"},
		{"nothing of a value is checked", defect.Defect{Kind: defect.Anything, Parameter: "Jars"}, []string{"Jars=many"}, "200 OK"},
		{"the bound is refused", defect.Defect{Kind: defect.Limit, Statement: "Jars/maximum", Value: "8"}, []string{"Jars=9"}, "400 "},
		{"a value that the page shows is refused", defect.Defect{Kind: defect.Limit, Statement: "Mood/enum", Value: "wild"}, []string{"Mood=calm"}, "400 "},
		{"an optional parameter is required", defect.Defect{Kind: defect.Required, Parameter: "Mood"}, []string{""}, "400 "},
		{"a required parameter is optional", defect.Defect{Kind: defect.Optional, Parameter: "Shelf"}, []string{"Shelf="}, "200 OK"},
		{"every value is refused", defect.Defect{Kind: defect.Refused, Parameter: "Jars"}, []string{"Jars=3"}, "400 "},
		{"the first item alone is read", defect.Defect{Kind: defect.FirstItem, Parameter: "Tag.N.Key"}, []string{"Tag.1.Key=k&Tag.2.Key=k-unknown-to-everybody"}, "200 OK"},
		{"another default", defect.Defect{Kind: defect.Limit, Statement: "Jars/default", Value: "7"}, []string{""}, `"Jars":7`},
		{"another code", defect.Defect{Kind: defect.ErrorCode, Error: 3, Value: "PantryLockeds"}, []string{"!PantryLocked"}, "PantryLockeds"},
		{"another status", defect.Defect{Kind: defect.ErrorStatus, Error: 3, Value: "400"}, []string{"!PantryLocked"}, "400 "},
		{"another message", defect.Defect{Kind: defect.ErrorMessage, Error: 3, Value: "Oops."}, []string{"!PantryLocked"}, "Oops."},
		{"a raw message", defect.Defect{Kind: defect.ErrorRaw, Error: 3}, []string{"!PantryLocked"}, "%s"},
		{"an error is never given", defect.Defect{Kind: defect.ErrorNever, Error: 3}, []string{"!PantryLocked"}, "200 OK"},
		{"a refusal is never made", defect.Defect{Kind: defect.ErrorNever, Error: 0}, []string{"Shelf=s-unknown-to-everybody"}, "200 OK"},
		{"a member is missing in the second item", defect.Defect{Kind: defect.Missing, Path: second, Where: defect.Second}, []string{""}, `{"Full":true},`},
		{"a member is null", defect.Defect{Kind: defect.Null, Path: []string{"Jars"}}, []string{""}, `"Jars":null`},
		{"a number is a text", defect.Defect{Kind: defect.AsText, Path: []string{"Jars"}}, []string{""}, `"Jars":"2"`},
		{"a boolean is a text", defect.Defect{Kind: defect.AsText, Path: []string{"JarList", "Full"}}, []string{""}, `"Full":"true"`},
		{"a list is a text", defect.Defect{Kind: defect.AsText, Path: []string{"JarList"}}, []string{""}, `"JarList":"[`},
		{"a text is a number", defect.Defect{Kind: defect.AsNumber, Path: []string{"Shelf"}}, []string{""}, `"Shelf":1`},
		{"a member is an object", defect.Defect{Kind: defect.AsObject, Path: []string{"Shelf"}}, []string{""}, `"Shelf":{"Value"`},
		{"another value", defect.Defect{Kind: defect.Replaced, Path: []string{"Jars"}, Value: "77"}, []string{""}, `"Jars":77`},
		{"two members the other way round", defect.Defect{Kind: defect.Swapped, Path: []string{"Shelf"}, Value: "Jars"}, []string{""}, `"Jars":"s`},
		{"another name", defect.Defect{Kind: defect.Renamed, Path: []string{"Jars"}, Value: "Jar"}, []string{""}, `"Jar":`},
		{"a list of one item is the item", defect.Defect{Kind: defect.Single, Path: []string{"JarList"}}, []string{"PageSize=1"}, `"JarList":{`},
		{"an empty list is null", defect.Defect{Kind: defect.EmptyNull, Path: []string{"JarList"}}, []string{"PageSize=2&PageNumber=90"}, `"JarList":null`},
		{"the value of another parameter", defect.Defect{Kind: defect.Repeats, Path: []string{"Shelf"}, Parameter: "Mood"}, []string{"Mood=wild"}, `"Shelf":"wild"`},
		{"a wrapper", defect.Defect{Kind: defect.Wrapped, Format: "json", Value: "W"}, []string{""}, `{"W":{`},
		{"another root", defect.Defect{Kind: defect.Root, Format: "xml", Value: "W"}, []string{"Format=XML"}, "<W>"},
		{"True for true", defect.Defect{Kind: defect.Capital, Format: "xml", Path: []string{"JarList", "Full"}}, []string{"Format=XML"}, "<Full>True"},
		{"one more member", defect.Defect{Kind: defect.Added, Value: "More"}, []string{""}, `"More":`},
		{"another status of results", defect.Defect{Kind: defect.Status, Value: "202"}, []string{""}, "202 "},
		{"another media type", defect.Defect{Kind: defect.Media, Value: "text/plain"}, []string{""}, "text/plain"},
		{"the size is ignored", defect.Defect{Kind: defect.SizeIgnored}, []string{"PageSize=1"}, "j-1-5"},
		{"the number is ignored", defect.Defect{Kind: defect.NumberIgnored}, []string{"PageSize=2&PageNumber=2"}, `"j-1"`},
		{"parts are counted from 0", defect.Defect{Kind: defect.NumberFromZero}, []string{"PageSize=2&PageNumber=1"}, "j-1-3"},
		{"parts overlap", defect.Defect{Kind: defect.PartsOverlap}, []string{"PageSize=2&PageNumber=2"}, "j-1-2"},
		{"beyond the end", defect.Defect{Kind: defect.BeyondRepeats}, []string{"PageSize=2&PageNumber=90"}, "j-1-5"},
		{"the total of a part", defect.Defect{Kind: defect.TotalOfPart}, []string{"PageSize=2"}, `"TotalCount":2`},
		{"other parameters with a token", defect.Defect{Kind: defect.MismatchTaken}, []string{"ClientToken=t", "ClientToken=t&Jars=4"}, "200 OK"},
		{"tokens in any case", defect.Defect{Kind: defect.TokenAnyCase}, []string{"ClientToken=t", "ClientToken=T&Jars=4"}, "IdempotentParameterMismatch"},
		{"calls are forgotten", defect.Defect{Kind: defect.CallsForgotten}, []string{"ClientToken=t", "ClientToken=t&Jars=4"}, "200 OK"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, right := bodyOf(t, c.defect, c.queries...), bodyOf(t, defect.Defect{}, c.queries...)
			if !strings.Contains(got, c.has) || strings.Contains(right, c.has) {
				t.Errorf("expected %q\nwith the defect:    %s\nwithout the defect: %s", c.has, got, right)
			}
		})
	}
}

// A list may have no more items than the page says, however it travels.
func TestListsAreBounded(t *testing.T) {
	text := strings.Replace(thePage, "|Tag.N.Key|", "|Jug.N|String|No|j|The jugs. Valid values of N: 1 to 2.|\n|Tag.N.Key|", 1)
	server, err := generic.New([]*operation.Operation{operationOf(t, text)}, generic.Settings{Server: []acs.Option{acs.WithoutSignatures()}})
	if err != nil {
		t.Fatal(err)
	}
	for query, status := range map[string]int{"&Jug.1=a&Jug.2=b": 200, "&Jug.1=a&Jug.2=b&Jug.3=c": 400} {
		w := httptest.NewRecorder()
		server.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/?Action=FillPantry&Version=2021-03-04&Shelf=s-1"+query, nil))
		if w.Code != status {
			t.Errorf("%s: %d %s", query, w.Code, w.Body)
		}
	}
}
