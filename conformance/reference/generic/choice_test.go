package generic_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// jarsWith is an operation that lists jars with more parameters and members.
func jarsWith(t *testing.T, parameters, members string) *operation.Operation {
	t.Helper()
	return operationOf(t, strings.Replace(jarsPage, "|StartTime|", parameters+"|StartTime|", 1)+members)
}

// What a request chooses by is what the items have; the page's example stands for the first item's value only where none has it.
func TestChosenValues(t *testing.T) {
	const (
		colour = "|Colour|String|No|red|The colour. Valid values:\n\n-   blue\n-   red|\n"
		made   = "|└Colour|String|blue|The colour.|\n"
	)
	for _, c := range []struct {
		name, parameters, members, query string
		items                            int
		has, hasNot                      string
	}{
		{"an example that another item has", colour, made, "&Colour=red", 2, `"red"`, `"blue"`},
		{"an example that no item has", "|Shape|String|No|round|The shape to query.|\n", "|└Shape|String|square|The shape.|\n", "&Shape=round", 1, `"square"`, `"square-2"`},
		{"of each value of one, both of the other", colour + "|Size|String|No|big|The size. Valid values:\n\n-   big\n-   small|\n", made + "|└Size|String|big|The size.|\n",
			"&Colour=blue", 3, `"small"`, `"red"`},
		{"values that the member may not have", "|Size|String|No|big|The size. Valid values:\n\n-   big\n-   small|\n", "|└Size|String|big|The size. Valid values:\n\n-   big\n-   little|\n",
			"", 5, `"big"`, `"small"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := lastOf(t, jarsWith(t, c.parameters, c.members), defect.Defect{}, c.query)
			if n := strings.Count(got, `"MadeTime"`); n != c.items || !strings.Contains(got, c.has) || strings.Contains(got, c.hasNot) {
				t.Errorf("%d items, want %d, with %s and without %s: %s", n, c.items, c.has, c.hasNot, got)
			}
		})
	}
}

// Of two parameters of which every request has one, several items have each value: one of them alone chooses a list.
func TestSharedValues(t *testing.T) {
	page := strings.Replace(jarsPage, "|The jar to query.|", "|The jar to query. You must specify at least one of JarId and Label.|", 1) + "|└Weight|String|7g|The weight.|\n"
	got := lastOf(t, operationOf(t, page), defect.Defect{}, "&JarId=j-1")
	if strings.Count(got, `"MadeTime"`) != 3 || !strings.Contains(got, `"sweet-2"`) || strings.Contains(got, `"j-1-2"`) {
		t.Error(got)
	}
}

// There is more than fits in the smallest part that the page allows, and more still where leaving something out chooses.
func TestHowManyItemsThereAre(t *testing.T) {
	const sizes = "|PageSize|Integer|No|30|The number of entries per page. Valid values:\n\n-   30\n-   50\n\nDefault value: 30.|"
	page := strings.Replace(jarsPage, "|PageSize|Integer|No|10|The number of entries per page. Default value: 10.|", sizes, 1)
	const kind = "|Kind|String|No|old|The kind. Valid values:\n\n-   old\n-   new\n\nDefault value: old.|\n"
	for _, c := range []struct {
		name, page string
		total      int
	}{
		{"sizes that are listed", page, 32},
		{"a kind that is chosen by default", strings.Replace(page, "|StartTime|", kind+"|StartTime|", 1) + "|└Kind|String|old|The kind.|\n", 32},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := lastOf(t, operationOf(t, c.page), defect.Defect{}, "&PageSize=50")
			if !strings.Contains(got, `"TotalCount":`+strconv.Itoa(c.total)) {
				t.Error(got)
			}
		})
	}
}
