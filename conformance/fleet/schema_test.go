package fleet_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Overviews are what the published schema says, and what they do not have the schema does not allow.
func TestOverviewsAreAsTheirSchemaSays(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join("..", "..", "docs", "schema", "fleet.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	fits := func(text string) bool {
		document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		return schema.Validate(document) == nil
	}
	several := overview(verdict.Pass, verdict.Fail, verdict.Inconclusive)
	several.Runs, several.Shard = append(several.Runs, idle()), "1/2"
	for name, o := range map[string]fleet.Overview{"several": several, "none": {}, "hostile": hostile()} {
		if !fits(written(t, fleet.JSON, o)) {
			t.Errorf("%s: it is not what the schema says", name)
		}
	}
	good := written(t, fleet.JSON, several)
	for name, change := range map[string][2]string{
		"another schema":     {`"fleet_schema": 1`, `"fleet_schema": 2`},
		"a key more":         {`"shard"`, `"more": 1, "shard"`},
		"a key of a run":     {`"endpoint"`, `"more": 1, "endpoint"`},
		"another outcome":    {`"outcome": "nonconformant"`, `"outcome": "bad"`},
		"another verdict":    {`"pass": 1`, `"good": 1`},
		"an exit code of 2":  {`"exit_code": 1`, `"exit_code": 2`},
		"a time before":      {`"seconds": 1.25`, `"seconds": -1`},
		"a run of no target": {`"target": "staging",`, ``},
	} {
		if changed := strings.Replace(good, change[0], change[1], 1); changed == good || fits(changed) {
			t.Errorf("%s: the schema allows it", name)
		}
	}
}
