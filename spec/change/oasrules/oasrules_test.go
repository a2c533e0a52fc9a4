package oasrules_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/change/oasrules"
)

// tea is a description by others.
const tea = `openapi: 3.0.3
info: {title: Tea, version: '1'}
paths:
  /pots:
    get:
      operationId: pots
      parameters:
      - {name: size, in: query, schema: {type: integer, maximum: 10}}
      responses:
        '200':
          description: Pots.
          content:
            application/json: {schema: &pot {type: object, properties: {id: {type: string}}}}
            application/xml: {schema: *pot}
    post:
      operationId: potsPost
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, properties: {size: {type: integer, maximum: 10}}}
      responses:
        '200': {description: Pots.}
`

func TestFindings(t *testing.T) {
	ours := strings.NewReplacer("operationId: pots\n", "operationId: pots\n      x-rpc-action: Pots\n", "operationId: potsPost\n", "operationId: potsPost\n      x-rpc-action: Pots\n")
	for _, c := range []struct {
		name          string
		before, after string
		want          string
	}{
		{"nothing", tea, tea, ""},
		{"a limit", tea, strings.Replace(tea, "maximum: 10", "maximum: 5", 1), "request-parameter-max-decreased breaking GET /pots 8"},
		{"a form that is no query of the same operation", tea, strings.Replace(tea, "{size: {type: integer, maximum: 10}}", "{size: {type: integer, maximum: 5}}", 1), "request-property-max-decreased breaking POST /pots 20"},
		{"a form that repeats the query", ours.Replace(tea), ours.Replace(strings.ReplaceAll(tea, "maximum: 10", "maximum: 5")), "request-parameter-max-decreased breaking GET /pots 9"},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, err := oasrules.Compare([]byte(c.before), []byte(c.after))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range found {
				got = append(got, strings.Join([]string{f.Rule, string(f.Level), f.Method, f.Path, string(rune('0'+f.New/10)) + string(rune('0'+f.New%10))}, " "))
			}
			if text := strings.ReplaceAll(strings.Join(got, "; "), " 0", " "); text != c.want {
				t.Errorf("%s\nwant %s", text, c.want)
			}
		})
	}
}

// What media types share is told once.
func TestOnceForAllMediaTypes(t *testing.T) {
	found, err := oasrules.Compare([]byte(tea), []byte(strings.Replace(tea, "{id: {type: string}}", "{id: {type: integer}}", 1)))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, f := range found {
		if seen[f.Rule] || strings.Contains(f.Text, "media type") {
			t.Errorf("%s: %s", f.Rule, f.Text)
		}
		seen[f.Rule] = true
	}
	if !seen["response-property-type-changed"] {
		t.Errorf("%v", found)
	}
}

func TestWhatIsNoDescription(t *testing.T) {
	for _, text := range []string{"", "[", "tea: green\n", "openapi: 3.0.3\n", "openapi: 3.0.3\npaths: {/: {get: {responses: {'200': {'$ref': '#/x'}}}}}\n"} {
		if _, err := oasrules.Compare([]byte(text), []byte(tea)); err == nil || !strings.HasPrefix(err.Error(), "the old description: ") {
			t.Errorf("%q: %v", text, err)
		}
		if _, err := oasrules.Compare([]byte(tea), []byte(text)); err == nil || !strings.HasPrefix(err.Error(), "the new description: ") {
			t.Errorf("%q: %v", text, err)
		}
	}
}
