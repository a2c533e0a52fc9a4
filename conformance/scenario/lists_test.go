package scenario_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// scenarioOf derives the scenarios of a page and gives the first whose id begins so.
func scenarioOf(t *testing.T, page string, fixtures scenario.Fixtures, id string) (scenario.Scenario, bool) {
	t.Helper()
	all, err := scenario.Derive(operationOf(t, page), scenario.Settings{Fixtures: fixtures})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if strings.HasPrefix(s.ID, id) {
			return s, true
		}
	}
	return scenario.Scenario{}, false
}

// sentBy are the parameters of a request whose names begin with one of the texts, as name=value.
func sentBy(r scenario.Request, beginnings ...string) string {
	var out []string
	for _, p := range r.Parameters {
		for _, b := range beginnings {
			if strings.HasPrefix(p.Name, b) {
				out = append(out, p.Name+"="+p.Value.Text)
			}
		}
	}
	return strings.Join(out, " ")
}

// As many items as documented are sent to be accepted, one more to be refused, in the way in which the list travels.
func TestNumbersOfItems(t *testing.T) {
	tests := []struct {
		name, row, statement string
		accepted             []string
		most, over           string
	}{
		{"one by one", "|Id.N|String|Yes|i-10|The IDs. Maximum value of N: 3. |", "Id.N", nil, "Id.1=i-10 Id.2=i-11 Id.3=i-12", "Id.1=i-10 Id.2=i-11 Id.3=i-12 Id.4=i-13"},
		{"accepted ones first", "|Id.N|String|Yes|i-10|The IDs. Maximum value of N: 3. |", "Id.N", []string{"i-7", "i-8"}, "", "Id.1=i-8 Id.2=i-7 Id.3=i-0 Id.4=i-1"},
		{"members of items", "|Id.N.Key|String|No|i-10|The key. Maximum value of N: 3. |", "Id.N.Key", nil, "Id.1.Key=i-10 Id.2.Key=i-11 Id.3.Key=i-12", "Id.1.Key=i-10 Id.2.Key=i-11 Id.3.Key=i-12 Id.4.Key=i-13"},
		{"members of items that are JSON", `|Id.N.Key|String|No|{"a":10}|The key. Maximum value of N: 2. |`, "Id.N.Key", nil, `Id.1.Key={"a":10} Id.2.Key={"a":10}`, `Id.1.Key={"a":10} Id.2.Key={"a":10} Id.3.Key={"a":10}`},
		{"a JSON list", `|Ids|Array|Yes|["i-10"]|最多支持2个实例。 |`, "Ids", nil, `Ids=["i-10","i-11"]`, `Ids=["i-10","i-11","i-12"]`},
		{"with commas", "|Ids|String|Yes|i-10|The IDs. Separate multiple IDs with commas (,). You can specify a maximum of 2 IDs. |", "Ids", nil, "Ids=i-10,i-11", "Ids=i-10,i-11,i-12"},
		{"with commas, several accepted in one text", "|Ids|String|Yes|i-10|The IDs. Separate multiple IDs with commas (,). You can specify a maximum of 2 IDs. |", "Ids", []string{"i-7,i-8"}, "Ids=i-7,i-8", "Ids=i-7,i-8,i-0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fixtures := scenario.Fixtures{Accepted: map[string][]string{tt.statement: tt.accepted}}
			at, found := scenarioOf(t, with(tt.row), fixtures, tt.statement+"/max-items/at-limit")
			over, foundToo := scenarioOf(t, with(tt.row), fixtures, tt.statement+"/max-items/over-limit")
			if !found || !foundToo {
				t.Fatalf("at the limit %t, over it %t", found, foundToo)
			}
			if got := sentBy(at.Steps[1].Request, "Id"); tt.most != "" && got != tt.most {
				t.Errorf("at the limit: %s", got)
			}
			got := sentBy(over.Steps[1].Request, "Id")
			if tt.accepted != nil {
				got = strings.Join(sortedValues(got), " ")
				tt.over = strings.Join(sortedValues(tt.over), " ")
			}
			if got != tt.over {
				t.Errorf("over the limit: %s\nwant %s", got, tt.over)
			}
			if string(at.Level) != "should" || string(over.Level) != "should" {
				t.Errorf("levels %s and %s", at.Level, over.Level)
			}
		})
	}
	if _, found := scenarioOf(t, with("|Id.N|String|Yes|i-10|The IDs. Maximum value of N: 5000. |"), scenario.Fixtures{}, "Id.N/max-items/at-limit"); found {
		t.Error("5000 items are sent")
	}
	members := with("|Id.N.Key|String|Yes|i-10|The key. Maximum value of N: 400. |", "|Id.N.Value|String|Yes|i-10|The value. Maximum value of N: 300. |",
		"|Id.N.Size|String|Yes|i-10|The size. |")
	for statement, want := range map[string]bool{"Id.N.Key": false, "Id.N.Value": true} {
		if _, found := scenarioOf(t, members, scenario.Fixtures{}, statement+"/max-items/at-limit"); found != want {
			t.Errorf("%s: items of three members each are sent: %t, want %t", statement, found, want)
		}
	}
}

func sortedValues(sent string) []string {
	var out []string
	for _, pair := range strings.Fields(sent) {
		_, value, _ := strings.Cut(pair, "=")
		if value == "i-7" || value == "i-8" {
			value = "an accepted one"
		} else {
			value = "a made-up one"
		}
		out = append(out, value)
	}
	return out
}

// A parameter that travels as JSON is sent as a text that is none, and as the other of list and object.
func TestJSONShapes(t *testing.T) {
	tests := []struct {
		name, row string
		accepted  []string
		notJSON   string // "" when nothing is asked
		other     string
		level     string
	}{
		{"a list", `|Ids|Json|Yes|["a"]|The IDs. |`, nil, `Ids=["a"`, `Ids={"plumb":1}`, "must"},
		{"an object", `|Ids|Json|Yes|{"a":1}|The IDs. |`, nil, `Ids={"a":1`, `Ids=["plumb"]`, "must"},
		{"a text that the profile gives as JSON", `|Ids|String|No|["a"]|The IDs. |`, []string{`["b"]`}, `Ids=["b"`, `Ids={"plumb":1}`, ""},
		{"a text with a JSON example that nobody promised", `|Ids|String|No|{"a":1}|The IDs. |`, nil, "", "", ""},
		{"a text whose row says JSON", `|Ids|String|Yes|{"a":1}|The IDs, in the JSON format. |`, nil, `Ids={"a":1`, `Ids=["plumb"]`, "should"},
		{"a text that is JSON in the example alone", `|Ids|String|Yes|{"a":1}|The value of the secret. |`, nil, "", "", ""},
		{"the same, which the profile gives", `|Ids|String|Yes|{"a":1}|The value of the secret. |`, []string{`{"b":1}`}, `Ids={"b":1`, `Ids=["plumb"]`, "should"},
		{"the same, which the profile gives with another text", `|Ids|String|Yes|{"a":1}|The value of the secret. |`, []string{`{"b":1}`, "b"}, "", "", ""},
		{"a free text, which the profile gives", `|Ids|String|Yes|{"a":1}|The value of the secret. You can specify it as required. |`, []string{`{"b":1}`}, "", "", ""},
		{"a text that may be YAML as well", `|Ids|String|Yes|{"a":1}|The IDs, in JSON or YAML. |`, nil, "", "", ""},
		{"a text", `|Ids|String|Yes|a|The ID. |`, nil, "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fixtures := scenario.Fixtures{Accepted: map[string][]string{"Ids": tt.accepted}}
			s, found := scenarioOf(t, with(tt.row), fixtures, "Ids/type/not-json")
			other, _ := scenarioOf(t, with(tt.row), fixtures, "Ids/type/other-shape")
			if found != (tt.notJSON != "") {
				t.Fatalf("found %t", found)
			}
			if !found {
				return
			}
			if got := sentBy(s.Steps[1].Request, "Ids"); got != tt.notJSON {
				t.Errorf("%s", got)
			}
			if got := sentBy(other.Steps[1].Request, "Ids"); got != tt.other {
				t.Errorf("%s", got)
			}
			if tt.level != "" && string(s.Level) != tt.level {
				t.Errorf("level %s", s.Level)
			}
		})
	}
}

// What the profile says is refused is sent, unless the page has an error for it.
func TestRefusedValues(t *testing.T) {
	fixtures := scenario.Fixtures{Refused: map[string][]string{"KettleId": {"k-none", "k-gone"}}}
	for id, want := range map[string]bool{"KettleId/type/refused-k-none": true, "KettleId/type/refused-k-gone": true, "KettleId/type/refused-k-other": false} {
		if s, found := scenarioOf(t, with(theKettle), fixtures, id); found != want || found && s.Steps[1].Checks[0].Kind != scenario.RefusedAnyhow {
			t.Errorf("%s: found %t %+v", id, found, s.Steps)
		}
	}
	if _, found := scenarioOf(t, whole(), fixtures, "KettleId/type/refused-"); found {
		t.Error("the error of the page sees it")
	}
}

// Each class of characters that a form excludes is tried at each place; of a form of the beginning alone, nothing inside is promised.
func TestEachClassOfAForm(t *testing.T) {
	for _, tt := range []struct {
		name, text, id string
		want           []string
	}{
		{"at the beginning", "It must start with an English letter.", "Name/pattern/first-refused", []string{"-kettle", ".kettle", "_kettle", "1kettle", "中kettle", "/kettle", ":kettle", "!kettle"}},
		{"inside", "It can contain only English letters, digits, and periods (.).", "Name/pattern/inside-refused", []string{"ket-tle", "ket_tle", "ket中tle", "ket tle", "ket/tle", "ket:tle", "ket!tle"}},
		{"inside, of a form of the beginning", "It must start with an English letter.", "Name/pattern/inside-accepted-ke", nil},
		{"Chinese, which the row names", "It must start with a letter and can contain Chinese characters, digits, and periods (.).", "Name/pattern/inside-accepted-ke", []string{"ket.1aA中tle"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, found := scenarioOf(t, with("|Name|String|Yes|kettle|The name. "+tt.text+" |"), scenario.Fixtures{}, tt.id)
			var got []string
			for _, step := range s.Steps {
				if step.Role == scenario.Probe {
					got = append(got, strings.TrimPrefix(sentBy(step.Request, "Name"), "Name="))
				}
			}
			if found != (tt.want != nil) || !slices.Equal(got, tt.want) {
				t.Errorf("%t %q", found, got)
			}
		})
	}
}

// Of a form that is a guess, characters beyond ASCII are not promised: the page has words for letters, which may be those of one script.
func TestCharactersOfAGuessedForm(t *testing.T) {
	row := "|Name|String|Yes|kettle|The name. It can contain letters, digits, and hyphens (-). |"
	s, found := scenarioOf(t, with(row), scenario.Fixtures{}, "Name/pattern/inside-accepted-ke")
	if got := sentBy(s.Steps[1].Request, "Name"); !found || got != "Name=ket-1aAtle" {
		t.Errorf("%t %s", found, got)
	}
}

// What is sent in another form breaks the form: one that only begins in a certain way is broken at its beginning.
func TestOtherForm(t *testing.T) {
	for text, want := range map[string]string{
		"It must start with a letter.":                 "Name=!plumb",
		"It must start with an English letter.":        "Name=\u00a0plumb!",
		"It can contain only letters and digits.":      "Name=\u00a0plumb!",
		"It can contain letters, digits, and (!)(-). ": "",
	} {
		s, found := scenarioOf(t, with("|Name|String|Yes|kettle|The name. "+text+" |"), scenario.Fixtures{}, "Name/pattern/other-form")
		if found != (want != "") || found && sentBy(s.Steps[1].Request, "Name") != want {
			t.Errorf("%s: found %t, %+v", text, found, s.Steps)
		}
	}
}

// A form is broken by one character at each place, and what it allows there is accepted where made-up values are.
func TestCharactersOfAForm(t *testing.T) {
	row := "|Name|String|Yes|kettle|The name. It must start with a letter and can contain only letters, digits, hyphens (-), and underscores (_). |"
	for id, want := range map[string]string{
		"Name/pattern/first-refused":      "Name=.kettle",
		"Name/pattern/inside-refused":     "Name=ket.tle",
		"Name/pattern/first-accepted-a":   "Name=akettle",
		"Name/pattern/inside-accepted-ke": "Name=ket-_1aAtle",
	} {
		s, found := scenarioOf(t, with(row), scenario.Fixtures{}, id)
		if !found {
			t.Errorf("%s: none", id)
			continue
		}
		if got := sentBy(s.Steps[1].Request, "Name"); got != want {
			t.Errorf("%s: %s, want %s", id, got, want)
		}
		if wants := strings.Contains(id, "accepted"); wants != (s.Steps[1].Checks[0].Kind == scenario.Accepted) || wants && string(s.Level) != "should" {
			t.Errorf("%s: %+v", id, s)
		}
	}
}

// Where the target takes no items that are made up, those that the profile gives are repeated.
func TestRepeatedItems(t *testing.T) {
	row := "|Id.N|String|No|i-10|The IDs. Maximum value of N: 3. |"
	fixtures := scenario.Fixtures{Accepted: map[string][]string{"Id.N": {"i-7", "i-8"}}}
	for id, want := range map[string]string{"at-limit": "Id.1=i-7 Id.2=i-8 Id.3=i-7", "over-limit": "Id.1=i-7 Id.2=i-8 Id.3=i-7 Id.4=i-8"} {
		s, found := scenarioOf(t, with(row), fixtures, "Id.N/max-items/"+id)
		if !found || len(s.Otherwise) != 1 || s.Steps[0].Evidence == "" {
			t.Fatalf("%s: %t, %d other ways", id, found, len(s.Otherwise))
		}
		if got := sentBy(s.Otherwise[0][1].Request, "Id"); got != want && got != strings.NewReplacer("i-7", "i-8", "i-8", "i-7").Replace(want) {
			t.Errorf("%s: %s", id, got)
		}
	}
	if s, _ := scenarioOf(t, with(row), scenario.Fixtures{}, "Id.N/max-items/at-limit"); len(s.Otherwise) > 0 || s.Steps[0].Evidence != "" {
		t.Errorf("without a profile: %+v", s.Otherwise)
	}
}

// Of made-up items a control shows that the target takes them all, and the one more is one that somebody knows: a target
// that refuses what is in them is not taken for one that counts otherwise.
func TestAControlOfAllItemsButOne(t *testing.T) {
	row := "|Id.N|String|No|i-10|The IDs. Maximum value of N: 5. |"
	fixtures := scenario.Fixtures{Accepted: map[string][]string{"Id.N": {"i-7", "i-8"}}}
	s, found := scenarioOf(t, with(row), fixtures, "Id.N/max-items/at-limit")
	if !found || len(s.Steps) != 3 || s.Steps[1].Evidence == "" {
		t.Fatalf("%t, %+v", found, s.Steps)
	}
	control, probe := sentBy(s.Steps[1].Request, "Id"), sentBy(s.Steps[2].Request, "Id")
	if control != "Id.1=i-7 Id.2=i-0 Id.3=i-1 Id.4=i-2" || probe != "Id.1=i-7 Id.2=i-8 Id.3=i-0 Id.4=i-1 Id.5=i-2" {
		t.Errorf("%s, then %s", control, probe)
	}
	if s, _ = scenarioOf(t, with(row), scenario.Fixtures{}, "Id.N/max-items/at-limit"); len(s.Steps) != 2 {
		t.Errorf("without a profile: %+v", s.Steps)
	}
}

// Items of a list in JSON that are texts are sent in other forms, of which nothing but the form is wrong.
func TestOtherShapesOfLists(t *testing.T) {
	list := `|Ids|Json|Yes|["a"]|The IDs. |`
	two := map[string]string{
		"item-alone": `Ids="b"`, "object-of-items": `Ids={"b":"b"}`, "switch-in-list": `Ids=["b",true]`, "commas": `Ids=b,c`,
	}
	for _, c := range []struct {
		name, row string
		accepted  []string
		want      map[string]string
	}{
		{"two items", list, []string{`["b","c"]`}, two},
		{"an item, and another that is accepted", list, []string{`["b"]`, `["b","c"]`}, two},
		{"one item", list, []string{`["b"]`}, map[string]string{"item-alone": `Ids="b"`, "object-of-items": `Ids={"b":"b"}`, "switch-in-list": `Ids=["b",true]`}},
		{"no profile", list, nil, map[string]string{"item-alone": `Ids="a"`, "object-of-items": `Ids={"a":"a"}`, "switch-in-list": `Ids=["a",true]`}},
		{"numbers", `|Ids|Json|Yes|[1]|The IDs. |`, []string{`[2,3]`}, nil},
		{"objects", `|Ids|Json|Yes|[{"Id":"a"}]|The IDs. |`, []string{`[{"Id":"b"}]`}, nil},
		{"an object", `|Ids|Json|Yes|{"a":"b"}|The IDs. |`, []string{`{"c":"d"}`}, nil},
		{"a text", `|Ids|String|Yes|a|The ID. |`, []string{"b"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			fixtures := scenario.Fixtures{Accepted: map[string][]string{"Ids": c.accepted}}
			for _, variant := range []string{"item-alone", "object-of-items", "switch-in-list", "commas"} {
				s, found := scenarioOf(t, with(c.row), fixtures, "Ids/type/"+variant)
				want := c.want[variant]
				if found != (want != "") {
					t.Errorf("%s: found %t", variant, found)
					continue
				}
				if !found {
					continue
				}
				if got := sentBy(s.Steps[1].Request, "Ids"); got != want && strings.NewReplacer("b", "c", "c", "b").Replace(got) != want || s.Level != "should" {
					t.Errorf("%s: %s, %s", variant, got, s.Level)
				}
			}
		})
	}
}
