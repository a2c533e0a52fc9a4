package judge_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// tagList is a body that lists things with their tags, each written id:key=value,key=value; as items with tags, or as items that
// are one each.
func tagList(ofItems bool, next string, things ...string) string {
	var out []string
	for _, thing := range things {
		id, tags, _ := strings.Cut(thing, ":")
		var inside []string
		for _, tag := range strings.Split(tags, ",") {
			key, value, _ := strings.Cut(tag, "=")
			if ofItems {
				inside = append(inside, fmt.Sprintf(`{"Key":%q,"Value":%q}`, key, value))
			} else {
				out = append(out, fmt.Sprintf(`{"Of":%q,"Key":%q,"Value":%q}`, id, key, value))
			}
		}
		if ofItems {
			out = append(out, fmt.Sprintf(`{"Id":%q,"Tags":{"Tag":[%s]}}`, id, strings.Join(inside, ",")))
		}
	}
	return fmt.Sprintf(`{"Next":%q,"Widgets":[%s]}`, next, strings.Join(out, ","))
}

func TestTags(t *testing.T) {
	all := []string{"a:Team=tea,Stage=test", "b:Team=tea,Stage=prod", "c:Team=milk,Stage=test", "d:Owner=me"}
	const fit, every, tell = scenario.ListsTagged, scenario.ListsTaggedAll, scenario.ListsTagsTell
	key, pair := []string{"Tag.1.Key=Team"}, []string{"Tag.1.Key=Team", "Tag.1.Value=tea"}
	two := slices.Concat(pair, []string{"Tag.2.Key=Stage", "Tag.2.Value=test"})
	for _, c := range []struct {
		name  string
		kind  scenario.Kind
		sent  []string
		next  string // of the first answer
		own   []string
		more  string // where the answer goes on
		want  verdict.Finding
		about string
	}{
		{"each has the key", fit, key, "", all[:3], "", verdict.Satisfied, ""},
		{"one has another key", fit, key, "", all, "", verdict.Violated, "d is there and has no tag Team"},
		{"one has a longer key", fit, []string{"Tag.1.Key=Tea"}, "", all[:1], "", verdict.Violated, "has no tag Tea"},
		{"one has another value", fit, pair, "", all[:3], "", verdict.Violated, "c is there and has no tag Team=tea"},
		{"each has both", fit, two, "", all[:1], "", verdict.Satisfied, ""},
		{"one has one of two", fit, two, "", all[:2], "", verdict.Violated, "b is there and has no tag Stage=test"},
		{"a tag that only the first answer shows", fit, key, "", []string{"a:Stage=test"}, "", verdict.Satisfied, ""},
		{"what nothing is known of", fit, key, "more", []string{"e:Stage=test"}, "more", verdict.Satisfied, ""},
		{"what the answer shows in whole", fit, key, "more", []string{"e:Stage=test"}, "", verdict.Violated, "e is there"},
		{"nothing was asked for", fit, nil, "", all, "", verdict.Unanswered, "asks for no tag"},

		{"all that have it", every, key, "", all[:3], "", verdict.Satisfied, ""},
		{"one is not there", every, key, "", all[:2], "", verdict.Violated, "c has the tags that are asked for, and is not there"},
		{"none is there", every, key, "", nil, "", verdict.Violated, "a has the tags"},
		{"one may follow", every, key, "", all[:2], "more", verdict.Satisfied, ""},

		{"some have the key", tell, key, "", nil, "", verdict.Satisfied, ""},
		{"none has the key", tell, []string{"Tag.1.Key=Other"}, "", nil, "", verdict.Unanswered, "0 of 4"},
		{"the key has other values", tell, pair, "", nil, "", verdict.Satisfied, ""},
		{"the key has one value", tell, []string{"Tag.1.Key=Owner", "Tag.1.Value=me"}, "", nil, "", verdict.Unanswered, "1 of 4"},
		{"either of two makes a difference", tell, two, "", nil, "", verdict.Satisfied, ""},
		{"one of two makes none", tell, []string{"Tag.1.Key=Team", "Tag.2.Key=Stage"}, "", nil, "", verdict.Unanswered, "3 of 4"},
	} {
		for where, ofItems := range map[string]bool{"Tags.Tag.Key,Tags.Tag.Value": true, "Key,Value of Of": false} {
			t.Run(c.name+", "+where, func(t *testing.T) {
				s := one(ofWidgets(c.kind, where, "Tag.1.Key,Tag.1.Value,Tag.2.Key,Tag.2.Value", "all"))
				s.Steps = append([]scenario.Step{{Name: "all", Role: scenario.Control}}, s.Steps...)
				got := judge.Context{Operation: gadgetsWithoutTotal()}.Judge(s, []exchange.Exchange{
					json("all", 200, tagList(ofItems, c.next, all...)), sent(json("probe", 200, tagList(ofItems, c.more, c.own...)), c.sent...),
				})
				if got.Finding != c.want || !strings.Contains(got.Reason, c.about) {
					t.Errorf("got %s: %q, want %s about %q", got.Finding, got.Reason, c.want, c.about)
				}
			})
		}
	}
}

// What is asked for is taken of what tells some things from others.
func TestTakeTags(t *testing.T) {
	all := []string{"a:Team=tea,Stage=test", "b:Team=tea,Stage=prod", "c:Team=milk,Stage=test,Owner=me"}
	for _, c := range []struct {
		name, text string
		pick       scenario.Pick
		things     []string
		want       string
	}{
		{"a key that not all have", "{key}", scenario.RareTag, all, "Owner"},
		{"a key that all have, where there is no other", "{key}", scenario.RareTag, all[:2], "Team"},
		{"a value beside others", "{key}={value}", scenario.TellTag, all, "Stage=prod"},
		{"two of one, of which others have one", "{key}={value} {key2}={value2}", scenario.TwoTags, all, "Team=tea Stage=test"},
		{"the beginning of a key", "{key}", scenario.BeginsTag, all, "Tea"},
		{"the beginning of a key that is none", "{key}", scenario.BeginsTag, []string{"a:Team=tea,Tea=1", "b:Stage=test"}, "Te"},
		{"of nothing", "{key}", scenario.RareTag, nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			from := scenario.Taken{Step: "all", Path: "Widgets", Tags: "Tags.Tag.Key,Tags.Tag.Value", Pick: c.pick}
			got, err := judge.Take(scenario.Value{Text: c.text, From: from}, json("all", 200, tagList(true, "", c.things...)))
			if got != c.want || (err != nil) != (c.want == "") {
				t.Errorf("got %q, %v, want %q", got, err, c.want)
			}
		})
	}
}
