package generic_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/reference/generic"
)

// jarsPage lists jars, in parts, by shelf, name and time; a request has one of two colours.
const jarsPage = "# DescribeJars\n\n[Try it.](https://api.aliyun.com/#product=Tea&api=DescribeJars&type=RPC&version=2021-03-04)\n\n" +
	"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
	"|Action|String|Yes|DescribeJars|The operation. Set the value to DescribeJars.|\n" +
	"|PageSize|Integer|No|10|The number of entries per page. Default value: 10.|\n|PageNumber|Integer|No|1|The page number.|\n" +
	"|NextToken|String|No|t|The token for the next page.|\n|JarId|String|No|j-1|The jar to query.|\n|Label|String|No|sweet|The label to query.|\n" +
	"|StartTime|String|No|2020-01-01|The start. The interval is left-open.|\n" +
	"\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n|RequestId|String|R-1|The id.|\n" +
	"|TotalCount|Integer|5|How many in all.|\n|NextToken|String|t|The token for the next page.|\n" +
	"|Jars|Array of Jar|N/A|The jars.|\n|└JarId|String|j-1|The jar.|\n|└Label|String|sweet|The label.|\n|└MadeTime|String|2020-01-02|When.|\n"

// lastOf is the last answer of a server with a defect to some queries, one after the other.
func lastOf(t *testing.T, op *operation.Operation, d defect.Defect, queries ...string) string {
	t.Helper()
	server, err := generic.New([]*operation.Operation{op}, generic.Settings{Defect: d, Server: []acs.Option{acs.WithoutSignatures()}})
	if err != nil {
		t.Fatal(err)
	}
	var last string
	for _, query := range queries {
		w := httptest.NewRecorder()
		server.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/?Action=DescribeJars&Version=2021-03-04&Format=JSON"+query, nil))
		last = w.Result().Status + " " + w.Body.String()
	}
	return last
}

// Each defect about lists changes which items an answer has, or what it says of them, in one way.
func TestDefectsOfLists(t *testing.T) {
	op := operationOf(t, jarsPage)
	of := func(k defect.Kind, parameter string) defect.Defect {
		return defect.Defect{Kind: k, Parameter: parameter}
	}
	for _, c := range []struct {
		name    string
		defect  defect.Defect
		queries []string
		has     string // of the answer; the right server's has it not
	}{
		{"the size is ignored", of(defect.SizeIgnored, ""), []string{"&PageSize=1"}, "j-1-5"},
		{"one item more", of(defect.OneMore, ""), []string{"&PageSize=1"}, "j-1-2"},
		{"the number is ignored", of(defect.NumberIgnored, ""), []string{"&PageSize=2&PageNumber=2"}, `"j-1"`},
		{"parts are counted from 0", of(defect.NumberFromZero, ""), []string{"&PageSize=2&PageNumber=1"}, "j-1-3"},
		{"parts overlap", of(defect.PartsOverlap, ""), []string{"&PageSize=2&PageNumber=2"}, "j-1-2"},
		{"beyond the end", of(defect.BeyondRepeats, ""), []string{"&PageSize=2&PageNumber=90"}, "j-1-5"},
		{"the total of a part", of(defect.TotalOfPart, ""), []string{"&PageSize=2"}, `"TotalCount":2`},
		{"the token is ignored", of(defect.TokenIgnored, ""), []string{"&PageSize=2&NextToken=plumb-at-2"}, `"j-1"`},
		{"nothing says where to go on", of(defect.NextNever, ""), []string{"&PageSize=2"}, `"NextToken":""`},
		{"the last says where to go on", of(defect.NextAlways, ""), []string{""}, `"NextToken":"plumb-at-5"`},
		{"every second answer lacks an item", of(defect.Unsteady, ""), []string{"", ""}, `"TotalCount":4`},
		{"a filter is ignored", of(defect.FilterIgnored, "JarId"), []string{"&JarId=j-1-2"}, "j-1-3"},
		{"a filter is ignored beside another", of(defect.FilterBeside, "JarId"), []string{"&JarId=j-1-2&Label=sweet-3"}, "j-1-3"},
		{"without a filter, items are those of a value", defect.Defect{Kind: defect.LeftOut, Parameter: "JarId", Value: "j-1-2"}, []string{""}, `"TotalCount":1`},
		{"what fits nothing gives all", of(defect.NoneGivesAll, "JarId"), []string{"&JarId=nothing"}, "j-1-3"},
		{"a time with its bound", of(defect.BoundTaken, "StartTime"), []string{"&StartTime=2020-01-12"}, "2020-01-12"},
		{"another default", defect.Defect{Kind: defect.Limit, Statement: "PageSize/default", Value: "2"}, []string{""}, `"NextToken":"plumb-at-2"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, right := lastOf(t, op, c.defect, c.queries...), lastOf(t, op, defect.Defect{}, c.queries...)
			if !strings.Contains(got, c.has) || strings.Contains(right, c.has) {
				t.Errorf("expected %q\nwith the defect:    %s\nwithout the defect: %s", c.has, got, right)
			}
		})
	}
}

// Where a request cannot say how long the parts are, the server does, and says where the next begins.
func TestPartsOfNoSize(t *testing.T) {
	op := operationOf(t, strings.NewReplacer("|PageSize|Integer|No|10|The number of entries per page. Default value: 10.|\n", "", "|PageNumber|Integer|No|1|The page number.|\n", "").Replace(jarsPage))
	for _, c := range []struct{ query, has, lacks string }{
		{"", `"NextToken":"plumb-at-4"`, "j-1-5"},
		{"&NextToken=plumb-at-4", `"NextToken":""`, `"j-1-4"`},
		{"&JarId=j-1-5", "j-1-5", "plumb-at"},
	} {
		if got := lastOf(t, op, defect.Defect{}, c.query); !strings.Contains(got, c.has) || strings.Contains(got, c.lacks) {
			t.Errorf("%q: %s", c.query, got)
		}
	}
}

// tagsPage lists jars by their tags: in each jar, or each item one tag.
func tagsPage(ofJars bool) string {
	page := strings.Replace(jarsPage, "|StartTime|", "|Tag.N.Key|String|No|team|The key.|\n|Tag.N.Value|String|No|tea|The value.|\n|StartTime|", 1)
	if ofJars {
		return page + "|└Tags|Array of Tag|N/A|The tags.|\n|└└Key|String|team|The key.|\n|└└Value|String|tea|The value.|\n"
	}
	before, _, _ := strings.Cut(page, "|Jars|")
	return before + "|TagResources|Array of TagResource|N/A|The tags.|\n|└ResourceId|String|r|The jar.|\n|└TagKey|String|team|The key.|\n|└TagValue|String|tea|The value.|\n"
}

// Each defect about tags has a jar in an answer that a right server has not.
func TestDefectsOfTags(t *testing.T) {
	for _, c := range []struct {
		name         string
		kind         defect.Kind
		parameter    string
		query        string
		inJars, rows string // of the answer; the right server's has it not
	}{
		{"tags are ignored", defect.FilterIgnored, "Tag.N.Key", "&Tag.1.Key=team-3", `"j-1"`, `"r"`},
		{"values are ignored", defect.FilterIgnored, "Tag.N.Value", "&Tag.1.Key=team-2&Tag.1.Value=tea", `"j-1-2"`, `"r-2"`},
		{"a key alone is ignored", defect.TagAlone, "Tag.N.Key", "&Tag.1.Key=team", `"j-1-3"`, `"r-3"`},
		{"the first alone", defect.TagFirst, "Tag.N.Key", "&Tag.1.Key=team&Tag.2.Key=team-2&Tag.2.Value=tea", `"j-1-2"`, `"r-2"`},
		{"one is enough", defect.TagAny, "Tag.N.Key", "&Tag.1.Key=team&Tag.2.Key=team-2&Tag.2.Value=tea", `"j-1-3"`, `"r-3"`},
		{"a beginning", defect.TagBegins, "Tag.N.Key", "&Tag.1.Key=tea", `"j-1"`, `"r"`},
	} {
		for _, ofJars := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, in jars %t", c.name, ofJars), func(t *testing.T) {
				op, has := operationOf(t, tagsPage(ofJars)), c.rows
				if ofJars {
					has = c.inJars
				}
				got, right := lastOf(t, op, defect.Defect{Kind: c.kind, Parameter: c.parameter}, c.query), lastOf(t, op, defect.Defect{}, c.query)
				if !strings.Contains(got, has) || strings.Contains(right, has) || !strings.HasPrefix(right, "200") {
					t.Errorf("expected %q\nwith the defect:    %s\nwithout the defect: %s", has, got, right)
				}
			})
		}
	}
}

// A server that does not check a choice takes what the page says that no request has.
func TestDefectsOfChoices(t *testing.T) {
	op := operationOf(t, strings.Replace(jarsPage, "|JarId|String|No|j-1|The jar to query.|", "|JarId|String|No|j-1|The jar to query. You must specify at least one of JarId and Label.|", 1))
	if len(op.Choices) == 0 {
		t.Fatal("the page has no choice")
	}
	unchecked := defect.Defect{Kind: defect.Unchecked, Statement: "request/at-least-one"}
	if right, got := lastOf(t, op, defect.Defect{}, ""), lastOf(t, op, unchecked, ""); !strings.HasPrefix(right, "400") || !strings.HasPrefix(got, "200") {
		t.Errorf("without the defect: %s\nwith the defect: %s", right, got)
	}
}
