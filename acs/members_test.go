package acs_test

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/acs"
)

// ruled is a server of the operation Tags with rules; it checks no signatures.
func ruled(t testing.TB, rules ...acs.ParameterRule) *acs.Server {
	t.Helper()
	server := acs.NewServer(acs.WithoutSignatures())
	if err := server.Handle(acs.Operation{Action: "Tags", Version: "1", Parameters: rules}, http.HandlerFunc(echo)); err != nil {
		t.Fatal(err)
	}
	return server
}

// refusalCode asks the server of ruled; empty when it accepts.
func refusalCode(t testing.TB, server *acs.Server, query string) string {
	t.Helper()
	_, _, body := exchange(t, server, newRequest(t, http.MethodGet, "Action=Tags&Version=1"+query, ""))
	return codeOf(body)
}

func TestRulesOfMembers(t *testing.T) {
	least := 1.0
	server := ruled(t,
		acs.ParameterRule{Name: "Id.N", Required: true, MaxItems: 3, MaxLength: 4},
		acs.ParameterRule{Name: "Tag.N.Key", Required: true, MaxLength: 2},
		acs.ParameterRule{Name: "Tag.N.Value", Enum: []string{"a", "b"}},
		acs.ParameterRule{Name: "Rule.N.Filter.N.Name", Required: true},
		acs.ParameterRule{Name: "Rule.N.Filter.N.Port", Type: "integer", Minimum: &least, MaxItems: 2},
		acs.ParameterRule{Name: "Rule.N.Host.N", Required: true},
		acs.ParameterRule{Name: "Disk.Kind", Required: true},
		acs.ParameterRule{Name: "Disk.Size", Type: "integer"},
		acs.ParameterRule{Name: "Zone", Type: "array", MaxItems: 2},
	)
	for _, c := range []struct{ name, query, want string }{
		{"one item", "", ""},
		{"the list left out", "&Id=", "MissingId"},
		{"an item without a value", "&Id.1=", "MissingId"},
		{"the name of the page as it stands", "&Id.N=a", "MissingId"},
		{"the list's bare name", "&Id=a", "MissingId"},
		{"a dot behind", "&Id.1.=a", "MissingId"},
		{"something below an item", "&Id.1.Key=a", "MissingId"},
		{"as many as may be", "&Id.1=a&Id.2=b&Id.3=c", ""},
		{"in any order", "&Id.3=a&Id.1=b&Id.2=c", ""},
		{"one too many", "&Id.1=a&Id.2=b&Id.3=c&Id.4=d", "InvalidId"},
		{"a gap", "&Id.1=a&Id.3=c", "InvalidId"},
		{"a gap of an empty value", "&Id.1=a&Id.2=&Id.3=c", "InvalidId"},
		{"the second alone", "&Id.2=a", "InvalidId"},
		{"position zero", "&Id.0=a&Id.1=a", "InvalidId"},
		{"a leading zero", "&Id.1=a&Id.02=a", "InvalidId"},
		{"no item but one that has no position", "&Id.0=a", "InvalidId"},
		{"a position beyond all numbers", "&Id.1=a&Id.99999999999999999999=a", "InvalidId"},
		{"a great position", "&Id.1=a&Id.999999999=a", "InvalidId"},
		{"a negative position is another name", "&Id.1=a&Id.-1=a", ""},
		{"a value too long", "&Id.1=a&Id.2=abcde", "InvalidId.2"},
		{"a member", "&Tag.1.Key=k&Tag.1.Value=a", ""},
		{"a required member left out", "&Tag.1.Key=k&Tag.2.Value=a", "MissingTag.2.Key"},
		{"an empty required member", "&Tag.1.Key=&Tag.1.Value=a", "MissingTag.1.Key"},
		{"an item of unknown members is none", "&Tag.1.Colour=red", ""},
		{"an item's own name is unknown", "&Tag.1=red", ""},
		{"a long name of which a part is known", "&Tag.1.Key.1=abcdefg", ""},
		{"a member outside the enum", "&Tag.1.Key=k&Tag.1.Value=c", "InvalidTag.1.Value"},
		{"a member too long", "&Tag.1.Key=k&Tag.2.Key=kkk", "InvalidTag.2.Key"},
		{"a gap between items", "&Tag.1.Key=k&Tag.3.Key=k", "InvalidTag"},
		{"any number of items", "&Tag.1.Key=k&Tag.2.Key=k&Tag.3.Key=k&Tag.4.Key=k&Tag.5.Key=k", ""},
		{"two levels", "&Rule.1.Host.1=h&Rule.1.Filter.1.Name=n&Rule.1.Filter.2.Name=n&Rule.1.Filter.2.Port=1", ""},
		{"an inner list left out", "&Rule.1.Filter.1.Name=n", "MissingRule.1.Host"},
		{"an inner list left out of the second", "&Rule.1.Host.1=h&Rule.2.Filter.1.Name=n", "MissingRule.2.Host"},
		{"an inner member left out", "&Rule.1.Host.1=h&Rule.2.Host.1=h&Rule.2.Filter.1.Port=1", "MissingRule.2.Filter.1.Name"},
		{"an inner gap", "&Rule.1.Host.1=h&Rule.1.Host.3=h", "InvalidRule.1.Host"},
		{"an inner list too long", "&Rule.1.Host.1=h&Rule.1.Filter.1.Name=n&Rule.1.Filter.2.Name=n&Rule.1.Filter.3.Name=n", "InvalidRule.1.Filter"},
		{"the bound of an inner list is not the outer's", "&Rule.1.Host.1=h&Rule.2.Host.1=h&Rule.3.Host.1=h&Rule.4.Host.1=h", ""},
		{"an inner value of another type", "&Rule.1.Host.1=h&Rule.1.Filter.1.Name=n&Rule.1.Filter.1.Port=x", "InvalidRule.1.Filter.1.Port"},
		{"an inner value out of range", "&Rule.1.Host.1=h&Rule.1.Filter.1.Name=n&Rule.1.Filter.1.Port=0", "InvalidRule.1.Filter.1.Port"},
		{"an object", "&Disk.Kind=k&Disk.Size=1", ""},
		{"a required member of an object", "&Disk.Size=1", "MissingDisk.Kind"},
		{"a member of an object of another type", "&Disk.Kind=k&Disk.Size=x", "InvalidDisk.Size"},
		{"a list without rules for its items", "&Zone.1.Id=a&Zone.2=b", ""},
		{"too many of them", "&Zone.1.Id=a&Zone.2=b&Zone.3=c", "InvalidZone"},
		{"the missing before the invalid", "&Id.1=abcde&Disk.Size=1", "MissingDisk.Kind"},
		{"positions before values", "&Id.1=abcde&Tag.2.Key=k", "InvalidTag"},
	} {
		t.Run(c.name, func(t *testing.T) {
			query := c.query
			if !strings.Contains(query, "&Id") {
				query += "&Id.1=a"
			}
			if got := refusalCode(t, server, query); got != c.want {
				t.Errorf("want %q, got %q", c.want, got)
			}
		})
	}
}

// TestPositionIsName: a page may list a position by its number beside the list.
func TestPositionIsName(t *testing.T) {
	server := ruled(t, acs.ParameterRule{Name: "Id.N"}, acs.ParameterRule{Name: "Id.1", Enum: []string{"first"}})
	for query, want := range map[string]string{
		"&Id.1=first&Id.2=x": "",
		"&Id.1=x":            "InvalidId.1",
		"&Id.1=first&Id.3=x": "InvalidId",
	} {
		if got := refusalCode(t, server, query); got != want {
			t.Errorf("%s: want %q, got %q", query, want, got)
		}
	}
}

// TestDocumentedRefusals: what the page documents is answered in place of the gateway's error.
func TestDocumentedRefusals(t *testing.T) {
	missing, invalid := acs.NewError(404, "No.Id", "Where is it?"), acs.NewError(403, "Bad.Id", "What is it?")
	server := ruled(t,
		acs.ParameterRule{Name: "Id", Required: true, MaxLength: 2, Missing: missing, Invalid: invalid},
		acs.ParameterRule{Name: "Tag.N", MaxItems: 1, MaxLength: 2, Invalid: invalid},
		acs.ParameterRule{Name: "Disk.N.Kind", Required: true, Missing: missing},
		acs.ParameterRule{Name: "Disk.N.Size"},
		acs.ParameterRule{Name: "Zone", MaxLength: 1},
	)
	for _, c := range []struct {
		query, code, message string
		status               int
	}{
		{"", "No.Id", "Where is it?", 404},
		{"&Id=abc", "Bad.Id", "What is it?", 403},
		{"&Id=a&Tag.1=abc", "Bad.Id", "What is it?", 403},
		{"&Id=a&Tag.1=a&Tag.2=a", "Bad.Id", "What is it?", 403},
		{"&Id=a&Disk.1.Size=1", "No.Id", "Where is it?", 404},
		{"&Id=a&Disk.2.Kind=1", "InvalidDisk", "Specified parameter Disk is not valid.", 400},
		{"&Id=a&Zone=ab", "InvalidZone", "Specified parameter Zone is not valid.", 400},
	} {
		status, _, body := exchange(t, server, newRequest(t, http.MethodGet, "Action=Tags&Version=1"+c.query, ""))
		if status != c.status || codeOf(body) != c.code || !strings.Contains(body, c.message) {
			t.Errorf("%q: want %d %s %s, got %d %s", c.query, c.status, c.code, c.message, status, body)
		}
	}
}

// TestOperationRefusals: the refusals of parameters by their names on the wire.
func TestOperationRefusals(t *testing.T) {
	documented := acs.NewError(400, "Documented", "")
	operation := acs.Operation{Parameters: []acs.ParameterRule{
		{Name: "Id", Missing: documented}, {Name: "Tag.N.Key", Missing: documented, Invalid: documented},
	}}
	for _, c := range []struct{ name, missing, invalid string }{
		{"Id", "Documented", "InvalidId"},
		{"Tag.7.Key", "Documented", "Documented"},
		{"Tag.7", "MissingTag.7", "InvalidTag.7"},
		{"Tag.0.Key", "MissingTag.0.Key", "InvalidTag.0.Key"},
		{"Other", "MissingOther", "InvalidOther"},
	} {
		if got := operation.Missing(c.name).Code(); got != c.missing {
			t.Errorf("%s: want %s, got %s", c.name, c.missing, got)
		}
		if got := operation.Invalid(c.name).Code(); got != c.invalid {
			t.Errorf("%s: want %s, got %s", c.name, c.invalid, got)
		}
	}
}

// segments are what names of the property tests are made of.
func segments() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{"A", "B", "1", "2", "01", "0", "N", "", "x1", "1234567890"})
}

func names(head string) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(append([]string{head}, rapid.SliceOfN(segments(), 0, 4).Draw(t, "segments")...), ".")
	})
}

// documentedPattern is what a documented name stands for, said another way.
func documentedPattern(name string) *regexp.Regexp {
	parts := strings.Split(name, ".")
	for i, part := range parts {
		parts[i] = regexp.QuoteMeta(part)
		if i > 0 && part == "N" {
			parts[i] = "[1-9][0-9]{0,8}"
		}
	}
	return regexp.MustCompile("^" + strings.Join(parts, `\.`) + "$")
}

// TestANameWithItsPositionUnset: the N of a documented name stands for a number and is no name on the wire.
func TestANameWithItsPositionUnset(t *testing.T) {
	refusal := acs.NewError(400, "Matched", "")
	operation := acs.Operation{Parameters: []acs.ParameterRule{{Name: "X.N", Invalid: refusal}}}
	for wire, want := range map[string]bool{"X.1": true, "X.N": false, "X.0": false, "X": false} {
		if got := operation.Invalid(wire).Code() == "Matched"; got != want {
			t.Errorf("%q: want %t, got %t", wire, want, got)
		}
	}
}

// TestNamesProperty: a documented name is matched with the names on the wire that it stands for, and with no other.
func TestNamesProperty(t *testing.T) {
	refusal := acs.NewError(400, "Matched", "")
	rapid.Check(t, func(t *rapid.T) {
		documented, wire := names("X").Draw(t, "documented"), names("X").Draw(t, "wire")
		operation := acs.Operation{Parameters: []acs.ParameterRule{{Name: documented, Invalid: refusal}}}
		want := documentedPattern(documented).MatchString(wire)
		if got := operation.Invalid(wire).Code() == "Matched"; got != want {
			t.Fatalf("%q, %q: want %t, got %t", documented, wire, want, got)
		}
	})
}

// TestValuesProperty: one parameter is judged by a rule, or by the positions of its list, exactly when its name is one that
// the rule's name stands for; a number that is no position breaks the list.
func TestValuesProperty(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		documented, wire := names("X").Draw(rt, "documented"), names("X").Draw(rt, "wire")
		server := ruled(t, acs.ParameterRule{Name: documented, Enum: []string{"good"}})
		loose := regexp.MustCompile(strings.ReplaceAll(documentedPattern(documented).String(), "[1-9][0-9]{0,8}", "[0-9]+"))
		refused := refusalCode(t, server, "&"+url.QueryEscape(wire)+"=bad") != ""
		if want := loose.MatchString(wire); refused != want {
			rt.Fatalf("%q, %q: want refused %t", documented, wire, want)
		}
	})
}

// TestItemsProperty: a list is refused exactly when its positions are not 1 to their number, or too many, whatever the
// order on the wire.
func TestItemsProperty(t *testing.T) {
	const most = 5
	server := ruled(t, acs.ParameterRule{Name: "X.N.A", MaxItems: most}, acs.ParameterRule{Name: "X.N.B"})
	rapid.Check(t, func(rt *rapid.T) {
		positions := rapid.SliceOfNDistinct(rapid.IntRange(0, most+2), 1, most+3, rapid.ID[int]).Draw(rt, "positions")
		var query strings.Builder
		for _, n := range positions {
			for _, member := range rapid.SampledFrom([][]string{{"A"}, {"B"}, {"A", "B"}}).Draw(rt, "members") {
				query.WriteString("&X." + strconv.Itoa(n) + "." + member + "=v")
			}
		}
		sorted := slices.Sorted(slices.Values(positions))
		want := sorted[0] != 1 || sorted[len(sorted)-1] != len(sorted) || len(sorted) > most
		if refused := refusalCode(t, server, query.String()) != ""; refused != want {
			rt.Fatalf("%v: want refused %t", positions, want)
		}
	})
}

// TestPositionsCostNothing: what a request costs goes by its parameters, not by the numbers in their names.
func TestPositionsCostNothing(t *testing.T) {
	server := ruled(t, acs.ParameterRule{Name: "X.N.Y.N", Required: true}, acs.ParameterRule{Name: "X.N.Z", Required: true})
	cost := func(position int) float64 {
		var query strings.Builder
		for n := range 50 {
			fmt.Fprintf(&query, "&X.%d.Y.%d=v", position+n, position+n)
		}
		return testing.AllocsPerRun(10, func() { refusalCode(t, server, query.String()) })
	}
	if small, large := cost(100), cost(900_000_000); large > small*1.1+10 {
		t.Errorf("%v allocations for positions from 100 on, %v from 900,000,000 on", small, large)
	}
}

// FuzzRulesOfMembers: whatever names a request has, it is answered, and the same whatever their order.
func FuzzRulesOfMembers(f *testing.F) {
	f.Add("X.1.A", "X.2.A", "X.1.B.3")
	f.Add("X.01.A", "X..A", "X.1.")
	f.Add("X.999999999.B.1", "X.1.B.0", "Y.C")
	server := ruled(f,
		acs.ParameterRule{Name: "X.N.A", Required: true, MaxItems: 2}, acs.ParameterRule{Name: "X.N.B.N", MaxItems: 1, MaxLength: 1},
		acs.ParameterRule{Name: "Y.C", Required: true}, acs.ParameterRule{Name: "Y.D"})
	f.Fuzz(func(t *testing.T, a, b, c string) {
		forth := refusalCode(t, server, acsQuery(a, b, c))
		if back := refusalCode(t, server, acsQuery(c, b, a)); forth != back && !strings.HasPrefix(forth, "InvalidParameter") && a != b && b != c && a != c {
			t.Errorf("%q, the other way round %q", forth, back)
		}
	})
}

func acsQuery(names ...string) string {
	var params acs.Params
	for _, name := range names {
		params = append(params, acs.Param{Name: name, Value: "vv"})
	}
	return "&" + params.Encode()
}

// A list that travels as one text has rules for each of its values, and for how many there are.
func TestListsInOneText(t *testing.T) {
	server := ruled(t, acs.ParameterRule{Name: "Ids", Separator: ",", MaxItems: 3, MaxLength: 4, Enum: []string{"a", "bb", "cccc"}})
	for value, refused := range map[string]bool{
		"a": false, "a,bb": false, "a,bb,cccc": false, "a,bb,cccc,a": true, "a,zz": true, "a,": true, ",": true, "a;bb": true,
	} {
		if code := refusalCode(t, server, "&Ids="+url.QueryEscape(value)); (code == "InvalidIds") != refused {
			t.Errorf("%q: refused %t: %q", value, refused, code)
		}
	}
}
