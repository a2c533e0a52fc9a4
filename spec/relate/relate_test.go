package relate_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/relate"
)

// pageOf is a page of a listing operation by the rows of its two tables.
func pageOf(action string, parameters, members []string) string {
	return "# " + action + "\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n|Action|String|Yes|" + action +
		"|The operation. |\n" + strings.Join(parameters, "\n") +
		"\n\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n|RequestId|String|6A-1|The ID of the request. |\n" +
		strings.Join(members, "\n") + "\n"
}

func contractOf(t *testing.T, text string) *contract.Contract {
	t.Helper()
	overlay, err := os.ReadFile(filepath.Join("..", "protocol.overlay.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	result, err := compile.Compile(page.Parse("Sample.md", []byte(text)), overlay)
	if err != nil {
		t.Fatal(err)
	}
	return result.Contract
}

// kettles are the rows of a list with two members, and of others beside it.
func kettles(more ...string) []string {
	return append([]string{"|Kettles|Array of Kettle| |The kettles. |", "|KettleId|String|k-1|The ID. |", "|Status|String|Cold|The status. |"}, more...)
}

func TestListings(t *testing.T) {
	cases := []struct {
		name                string
		action              string
		parameters, members []string
		want                contract.Listing
	}{
		{
			name: "numbered pages", parameters: []string{"|PageNumber|Integer|No|1|The page number. |", "|PageSize|Integer|No|10|The size. |"},
			members: append([]string{"|TotalCount|Integer|2|The total. |"}, kettles()...),
			want:    contract.Listing{List: "Kettles", Size: "PageSize", Number: "PageNumber", Total: "TotalCount"},
		},
		{
			name: "pages counted from 0 cannot be told by their numbers", parameters: []string{"|PageNumber|Integer|No|0|页码，从0开始。 |", "|PageSize|Integer|No|10|每页条数。 |"},
			members: kettles(), want: contract.Listing{List: "Kettles", Size: "PageSize"},
		},
		{
			name: "where to go on", parameters: []string{"|NextToken|String|No|t|The token. |", "|MaxResults|Integer|No|10|The size. |"},
			members: append([]string{"|NextToken|String|t|The token. |"}, kettles()...),
			want:    contract.Listing{List: "Kettles", Size: "MaxResults", Token: "NextToken", Next: "NextToken"},
		},
		{
			name: "where to go on, in parts of no size", parameters: []string{"|NextToken|String|No|t|The token. |", "|PageNumber|Integer|No|1|The page. |"},
			members: append([]string{"|NextToken|String|t|The token. |"}, kettles()...),
			want:    contract.Listing{List: "Kettles", Token: "NextToken", Next: "NextToken"},
		},
		{
			name: "a number of pages counts no items", parameters: []string{"|PageNumber|Integer|No|1|The page. |", "|PageSize|Integer|No|10|The size. |"},
			members: append([]string{"|Total|Integer|2|总页数。 |"}, kettles()...),
			want:    contract.Listing{List: "Kettles", Size: "PageSize", Number: "PageNumber"},
		},
		{
			name: "a length of something else", parameters: []string{"|Length|Integer|No|10|The length of the kettle. |"},
			members: kettles(), want: contract.Listing{List: "Kettles"},
		},
		{
			name:       "a list that travels as a text",
			parameters: []string{"|Length|String|No|10|每页显示的记录条数。 |", "|NextToken|String|No|t|分页游标。 |"},
			members:    []string{"|NextToken|String|t|分页游标。 |", `|Points|String|\[\{"timestamp":1548777660000,"kettleId":"k-1"\}\]|数据。 |`},
			want:       contract.Listing{List: "Points", Size: "Length", Token: "NextToken", Next: "NextToken"},
		},
		{name: "a list in an answer about one thing", action: "GetKettle", members: kettles()},
		{name: "a list in the attributes of one thing", action: "DescribeShelfAttribute", members: kettles()},
		{name: "a list with a total, whatever the name", action: "GetShelf", members: kettles("|TotalCount|Integer|2|The total. |"), want: contract.Listing{List: "Kettles", Total: "TotalCount"}},
		{name: "several things that are got", action: "GetKettles", members: kettles(), want: contract.Listing{List: "Kettles"}},
		{name: "an operation that changes state", action: "StirKettles", members: kettles()},
		{name: "no list", members: []string{"|KettleId|String|k-1|The ID. |"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			action := c.action
			if action == "" {
				action = "DescribeKettles"
			}
			got := relate.ListingOf(contractOf(t, pageOf(action, c.parameters, c.members)))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// relations are told by name, rule and value, with ! behind what a sentence says.
func relations(c *contract.Contract, rules ...contract.Rule) []string {
	var out []string
	for _, r := range relate.Of(c) {
		if !slices.Contains(rules, r.Rule) {
			continue
		}
		text := r.Name + "/" + string(r.Rule) + " " + r.Value
		if r.Inferred == contract.NotInferred {
			text += "!"
		}
		out = append(out, strings.TrimSpace(text))
	}
	return out
}

func TestRelations(t *testing.T) {
	filters := []contract.Rule{contract.RuleFilter, contract.RuleFilterPart}
	whens := []contract.Rule{contract.RuleWhen, contract.RuleOnlyWhen, contract.RuleBeside, contract.RuleOnlyBeside}
	times := []contract.Rule{contract.RuleFrom, contract.RuleTo, contract.RuleFromOpen, contract.RuleToOpen, contract.RuleFromClosed, contract.RuleToClosed}
	tags := []contract.Rule{contract.RuleFilterTag}
	tagged := []string{"|Tag.N.Key|String|No|team|The key. |", "|Tag.N.Value|String|No|tea|The value. |"}
	tagsOf := []string{"|Tags|Array of Tag| |The tags. |", "|Key|String|team|The key. |", "|Value|String|tea|The value. |"}
	tagRows := []string{"|TagResources|Array of TagResource| |The tags. |", "|ResourceId|String|k-1|The ID. |", "|TagKey|String|team|The key. |", "|TagValue|String|tea|The value. |"}
	cases := []struct {
		name                string
		rules               []contract.Rule
		parameters, members []string
		want                []string
	}{
		{"a filter by its name", filters, []string{"|Status|String|No|Cold|The status. |"}, kettles(), []string{"Status/filter Status"}},
		{"a filter by its sentence", filters, []string{"|Status|String|No|Cold|Filter by status. |"}, kettles(), []string{"Status/filter Status!"}},
		{"a filter by its sentence, in Chinese", filters, []string{"|KettleId|String|No|k-1|要查询的水壶ID。 |"}, kettles(), []string{"KettleId/filter KettleId!"}},
		{"a list of ids", filters, []string{"|KettleIds|String|No|[\"k-1\"]|The IDs. |"}, kettles(), []string{"KettleIds/filter KettleId"}},
		{"items of a list", filters, []string{"|KettleId.N|String|No|k-1|The IDs. |"}, kettles(), []string{"KettleId.N/filter KettleId"}},
		{"a part of the value", filters, []string{"|KettleId|String|No|k-1|支持模糊查询。 |"}, kettles(), []string{"KettleId/filter-part KettleId"}},
		{"objects in a text", filters, []string{`|Which|String|No|\[\{"KettleId": "k-1"\}\]|The kettles. |`}, kettles(), []string{"Which/filter KettleId"}},
		{"pairs in a text, whatever their name", filters, []string{`|Status|String|No|\[\{"name": "a","value": "b"\}\]|Filter by status. |`}, kettles(), nil},
		{"the list's name before the member's", filters, []string{"|KettleStatus|String|No|Cold|The status. |"}, []string{"|Kettles|Array of Kettle| |The kettles. |", "|Kettle| | | |", "|Id|String|k-1|The ID. |", "|Status|String|Cold|The status. |"}, []string{"KettleStatus/filter Status"}},
		{"values of other words", filters, []string{"|Status|String|No|1|The status. Valid values:\n\n-   1: cold.\n-   2: hot. |"}, kettles(), nil},
		{
			"values that the items have under other names", filters, []string{"|Colour|String|No|red|The colour. Valid values:\n\n-   red: red.\n-   grey: grey. |"},
			kettles("|Colour|String|red|The colour. Valid values:\n\n-   red: red.\n-   gray: gray. |"), nil,
		},
		{
			"some of the values that items have", filters, []string{"|Colour|String|No|red|The colour. Valid values:\n\n-   red: red.\n-   gray: gray. |"},
			kettles("|Colour|String|red|The colour. Valid values:\n\n-   red: red.\n-   gray: gray.\n-   blue: blue. |"), []string{"Colour/filter Colour"},
		},
		{"one value chooses nothing", filters, []string{"|Status|String|No|Cold|The status. Set the value to Cold. |"}, kettles(), nil},
		{"a truth is no filter", filters, []string{"|Hot|Boolean|No|true|Whether it is hot. |"}, kettles("|Hot|Boolean|true|Whether it is hot. |"), nil},
		{"a member of another name, by its value and its words", filters, []string{"|Colour|String|No|red|The color of the kettle. |"}, kettles("|Tint|String|red|The kettle color. |"), []string{"Colour/filter Tint"}},
		{"a member of another name, in Chinese", filters, []string{"|Colour|String|No|red|要查询的水壶颜色。 |"}, kettles("|Tint|String|red|水壶的颜色。 |"), []string{"Colour/filter Tint"}},
		{"the value alone tells nothing", filters, []string{"|Colour|String|No|red|The color of the lid. |"}, kettles("|Tint|String|red|The color of the kettle. |"), nil},
		{"the words alone tell nothing", filters, []string{"|Colour|String|No|red|The color. |"}, kettles("|Tint|String|blue|The color. |"), nil},
		{"a member that another parameter speaks of", filters, []string{"|Place|String|Yes|here|The place of the shop. |", "|KettlePlace|String|No|there|The place of the kettle. |"}, kettles("|Place|String|there|The place of the kettle. |"), []string{"KettlePlace/filter Place"}},
		{"a name of nothing", filters, []string{"|Colour|String|No|red|The colour. |"}, kettles(), nil},

		{"tags in items", tags, tagged, kettles(tagsOf...), []string{"Tag.N.Key/filter-tag Tags.Key,Tags.Value", "Tag.N.Value/filter-tag Tags.Key,Tags.Value"}},
		{
			"tags of things, and what a key alone chooses", tags,
			[]string{"|Tag.N.Key|String|No|team|The key. If you specify only Tag.N.Key, all kettles with the key are returned. You can use it to query kettles. |", "|Tag.N.Value|String|No|tea|The value. |"},
			tagRows, []string{"Tag.N.Key/filter-tag TagKey,TagValue of ResourceId alone!", "Tag.N.Value/filter-tag TagKey,TagValue of ResourceId alone"},
		},
		{
			"what a value alone does", tags, []string{"|Tag.N.Key|String|No|team|The key. If you specify only Tag.N.Value, an error is returned. |", "|Tag.N.Value|String|No|tea|The value. |"},
			tagRows, []string{"Tag.N.Key/filter-tag TagKey,TagValue of ResourceId", "Tag.N.Value/filter-tag TagKey,TagValue of ResourceId"},
		},
		{"a key without a value", tags, tagged[:1], kettles(tagsOf...), nil},
		{"tags that only begin so", tags, []string{"|Tag.N.Key|String|No|team|支持前缀匹配。 |", tagged[1]}, kettles(tagsOf...), nil},
		{"pairs of another name", tags, []string{"|Filter.N.Key|String|No|team|The key. |", "|Filter.N.Value|String|No|tea|The value. |"}, kettles(tagsOf...), nil},
		{"no tags in items", tags, tagged, kettles(), nil},
		{"two lists of tags", tags, tagged, kettles(append(slices.Clone(tagsOf), "|LidTags|Array of Tag| |The tags. |", "|Key|String|team|The key. |", "|Value|String|tea|The value. |")...), nil},

		{"a time", times, []string{"|StartTime|String|No|2020-01-02T00:00Z|The start. |"}, kettles("|MadeTime|String|2020-03-04T10:00Z|When. |"), []string{"StartTime/from MadeTime"}},
		{"a time in another form", times, []string{"|StartTime|String|No|2020-01-02|The start. |"}, kettles("|MadeTime|String|2020-03-04T10:00Z|When. |"), nil},
		{"a time to the minute, of items to the second", times, []string{"|StartTime|String|No|2020-01-02T00:00Z|The start. 时间区间左闭右开。 |"}, kettles("|MadeTime|String|2020-03-04T10:00:05Z|When. |"), []string{"StartTime/from MadeTime"}},
		{"one of two times", times, []string{"|StartTime|String|No|2020-01-02|The start. |"}, kettles("|MadeTime|String|2020-03-04|When. |", "|SoldTime|String|2020-03-04|When. |"), nil},
		{"spans of time", times, []string{"|StartTime|String|No|2020-01-02|The start. |"}, kettles("|StartTime|String|2020-03-04|When. |"), nil},
		{"spans of time of one form", times, []string{"|StartTime|String|No|2020-01-02|The start. |", "|EndTime|String|No|2020-01-03|The end. |"}, kettles("|BoilStartTime|String|2020-03-04|When. |", "|BoilEndTime|String|2020-03-04|When. |"), []string{"StartTime/from BoilEndTime", "EndTime/to BoilStartTime"}},
		{"spans that end before they begin", times, []string{"|StartTime|String|No|2020-01-02|The start. |"}, kettles("|BoilStartTime|String|2020-03-04|When. |", "|BoilEndTime|String|2020-03-03|When. |"), nil},
		{"spans of two things", times, []string{"|StartTime|String|No|2020-01-02|The start. |"}, kettles("|BoilStartTime|String|2020-03-04|When. |", "|RestEndTime|String|2020-03-05|When. |"), nil},
		{"since 1970, as the other bound says", times, []string{"|StartTime|String|No|2020-01-02|可以传入距离1970年1月1日0点的毫秒数。 |", "|EndTime|String|No|2020-01-02|The end. |"}, kettles("|timestamp|Long|1548777660000|时间。 |"), []string{"StartTime/from timestamp", "EndTime/to timestamp"}},
		{"since the epoch", times, []string{"|EndTime|String|No|2020-01-02|Unix时间戳，毫秒。时间区间左开右闭。 |"}, kettles("|timestamp|Long|1548777660000|时间。 |"), []string{"EndTime/to timestamp", "EndTime/to-closed timestamp"}},
		{"left open", times, []string{"|StartTime|String|No|2020-01-02|The interval is left-open. |"}, kettles("|MadeTime|String|2020-03-04|When. |"), []string{"StartTime/from MadeTime", "StartTime/from-open MadeTime"}},

		{"a default", []contract.Rule{contract.RuleDefaultEqual}, []string{"|Deep|Boolean|No|false|Whether to look deep. Default value: false. |"}, kettles(), []string{"Deep/default-equal false!"}},
		{"a default of a filter may mean nothing", []contract.Rule{contract.RuleDefaultEqual}, []string{"|Status|String|No|Cold|The status. Default value: Cold. |", "|KettleStatus|String|No|Cold|The status. Default value: Cold. |"}, kettles(), nil},

		{"a default of a filter, where a sentence says what comes back", []contract.Rule{contract.RuleDefaultEqual, contract.RuleUnfiltered}, []string{"|Status|String|No|Cold|The status. Valid values:\n\n-   Cold: cold kettles\n-   Hot: hot kettles\n\nIf you do not specify this parameter, the records of cold kettles are returned. |"}, kettles(), []string{"Status/default-equal Cold"}},
		{"nothing is left out", []contract.Rule{contract.RuleDefaultEqual, contract.RuleUnfiltered}, []string{"|Status|String|No|Cold|The status. If you do not specify this parameter, the kettles of all states are returned. |"}, kettles(), []string{"Status/unfiltered !"}},
		{"nothing is left out, in Chinese", []contract.Rule{contract.RuleUnfiltered}, []string{"|Status|String|No|Cold|状态。如果不传，则返回所有。 |", "|Colour|String|No|red|颜色，默认为所有颜色。 |", "|Lid|String|No|a|若不填写则查询全部。 |"}, kettles(), []string{"Status/unfiltered !", "Colour/unfiltered !", "Lid/unfiltered !"}},
		{"something else is left out, or comes of it", []contract.Rule{contract.RuleUnfiltered}, []string{"|Status|String|No|Cold|默认不返回所有水壶。 |", "|Lid|String|No|a|If you do not specify this parameter, all kettles are stirred. |"}, kettles(), nil},

		{"there for one value", []contract.Rule{contract.RuleOnlyWhen}, []string{"|Deep|Boolean|No|false|Whether to look deep. |"}, kettles("|Depth|Integer|3|仅在Deep参数为true时返回。 |"), []string{"Kettles.Depth/only-when Deep=true!"}},
		{"there for one value, in English", []contract.Rule{contract.RuleOnlyWhen}, []string{"|Deep|Boolean|No|false|Whether to look deep. |"}, kettles("|Depth|Integer|3|The depth. This parameter is returned only when Deep is set to true. |"), []string{"Kettles.Depth/only-when Deep=true!"}},
		{"there for one value, else empty", []contract.Rule{contract.RuleOnlyWhen}, []string{"|Deep|Boolean|No|false|Whether to look deep. |"}, kettles("|Depths|Array|[1]|仅在Deep参数为true时返回深度，否则返回空列表。 |"), []string{"Kettles.Depths/only-when Deep=true else empty!"}},
		{"there for one value, else empty, in English", []contract.Rule{contract.RuleOnlyWhen}, []string{"|Deep|Boolean|No|false|Whether to look deep. |"}, kettles("|Depths|Array|[1]|The depths. This parameter is returned only when Deep is set to true. Otherwise, an empty list is returned. |"), []string{"Kettles.Depths/only-when Deep=true else empty!"}},
		{"there for one value, else empty, of a member that is no list", []contract.Rule{contract.RuleOnlyWhen}, []string{"|Deep|Boolean|No|false|Whether to look deep. |"}, kettles("|Depth|Integer|3|仅在Deep参数为true时返回深度，否则返回空列表。 |"), []string{"Kettles.Depth/only-when Deep=true!"}},
		{"there for one value, what another sentence says of empty lists", []contract.Rule{contract.RuleOnlyWhen}, []string{"|Deep|Boolean|No|false|Whether to look deep. |"}, kettles("|Depths|Array|[1]|仅在Deep参数为true时返回深度。空列表没有元素。 |"), []string{"Kettles.Depths/only-when Deep=true!"}},
		{"there for a request with a parameter", whens, []string{"|LidId|String|No|l-1|The lid. |"}, kettles("|Depth|Integer|3|This parameter is returned when the LidId parameter is specified. |"), []string{"Kettles.Depth/when LidId!"}},
		{"there in two cases at once", whens, []string{"|LidId|String|No|l-1|The lid. |", "|Deep|Boolean|No|false|Whether to look deep. |"}, kettles("|Depth|Integer|3|仅在指定LidId，且Deep为true时返回。 |"), []string{"Kettles.Depth/only-when LidId and Deep=true!"}},
		{"there in a case, and in one that cannot be read", whens, []string{"|LidId|String|No|l-1|The lid. |"}, kettles("|Depth|Integer|3|仅在指定LidId时返回该参数。当水壶发生过加热时返回该参数。 |"), []string{"Kettles.Depth/only-when LidId in part!"}},
		{"there for a parameter that every request has", whens, []string{"|LidId|String|Yes|l-1|The lid. |"}, kettles("|Depth|Integer|3|仅在指定LidId时返回该参数。 |"), nil},
		{"there for a value that the page does not list", whens, []string{"|Mode|String|No|Slow|The mode. |"}, kettles("|Depth|Integer|3|仅当Mode为Fast时返回该参数。 |"), nil},
		{"there beside a member", whens, nil, kettles("|Depth|Integer|3|当Status为Cold时返回该参数。 |"), []string{"Kettles.Depth/beside Status=Cold!"}},
		{"there only beside a member", whens, nil, kettles("|Depth|Integer|3|This parameter is returned only when the Status parameter is set to Cold. |"), []string{"Kettles.Depth/only-beside Status=Cold!"}},
		{"there beside a member that has no such value", whens, nil, kettles("|Mode|String|Slow|The mode. Valid values: Slow and Fast. |", "|Depth|Integer|3|当Mode为Cold时返回该参数。 |"), nil},
		{"there for a request, beside a member", whens, []string{"|Deep|Boolean|No|false|Whether to look deep. |"}, kettles("|Depth|Integer|3|当Status为Cold，且Deep为true时返回该参数。 |"), []string{"Kettles.Depth/when Deep=true in part!", "Kettles.Depth/beside Status=Cold!"}},
		{"there beside a member, where the example shows it elsewhere", whens, nil, kettles("|Depth|Integer|3|当Status为Hot时返回该参数。 |", "", "## Examples", "", "`JSON` format", "", "```", `{"Kettles":[{"Status":"Cold","Depth":3}]}`, "```"), []string{"Kettles.Depth/beside Status=Hot"}},
		{"there beside a member, as the example shows it", whens, nil, kettles("|Depth|Integer|3|当Status为Hot时返回该参数。 |", "", "## Examples", "", "`JSON` format", "", "```", `{"Kettles":[{"Status":"Hot","Depth":3},{"Status":"Cold"}]}`, "```"), []string{"Kettles.Depth/beside Status=Hot!"}},
		{"there for a value of no parameter", []contract.Rule{contract.RuleOnlyWhen}, nil, kettles("|Depth|Integer|3|仅在Deep参数为true时返回。 |"), nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := relations(contractOf(t, pageOf("DescribeKettles", c.parameters, c.members)), c.rules...)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestOperationsThatChangeStateHaveNoRelations(t *testing.T) {
	got := relate.Of(contractOf(t, pageOf("StirKettles", []string{"|Status|String|No|Cold|Filter by status. Default value: Cold. |"}, kettles())))
	if len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

// Which lists have an item for each thing that is sent.
func TestWhatIsSent(t *testing.T) {
	ids := []string{"|KettleIds|String|Yes|k-1,k-2|The IDs. Separate multiple IDs with commas (,). |"}
	results := func(list string, more ...string) []string {
		return append([]string{"|" + list + "|Array of Kettle| |The kettles. |", "|└KettleId|String|k-1|The ID. |"}, more...)
	}
	success := "|└Success|Boolean|true|Whether it is stirred. |"
	cases := []struct {
		name, action        string
		parameters, members []string
		want                []string
	}{
		{"how it went with each", "StirKettles", ids, results("Kettles", success), []string{"KettleIds/each-sent Kettles.KettleId"}},
		{"items of a list", "StirKettles", []string{"|KettleId.N|String|Yes|k-1|The IDs. |"}, results("Kettles", success), []string{"KettleId.N/each-sent Kettles.KettleId"}},
		{"the ids themselves", "StirKettles", ids, []string{`|KettleIds|List|["k-1","k-2"]|The stirred kettles. |`}, []string{"KettleIds/each-sent KettleIds"}},
		{"several things that are got", "GetManyKettles", ids, results("Kettles"), []string{"KettleIds/each-sent Kettles.KettleId"}},
		{"all that there are", "AddKettles", ids, results("Kettles"), nil},
		{"those that failed", "StirKettles", ids, results("FailedKettles", success), nil},
		{"one thing", "StirKettles", []string{"|KettleId|String|Yes|k-1|The ID. |"}, results("Kettles", success), nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := relations(contractOf(t, pageOf(c.action, c.parameters, c.members)), contract.RuleEachSent)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What is counted, and by which parameters, of lists that tell nothing but how many there were.
func TestWhatIsCounted(t *testing.T) {
	parameters := []string{
		"|KettleName|String|No|k-1|The name of the kettle. |", "|Level|String|No|Hot|The level. |", "|RegionId|String|No|r|The region. |",
		"|OrderType|String|No|asc|The order. |", "|GroupBy|String|No|Level|How. |", "|Severity|String|No|3|The least severity: 3 or higher. |",
		"|KettleId|String|Yes|k|The kettle. |", "|BoilType|String|No|a|The type. Default value: a. |", "|StartTime|String|No|2020-01-01|The start. |",
	}
	boils := func(more ...string) []string {
		return append([]string{"|Boils|Array of Boil| |The boils. |", "|└Count|Integer|2|The number of boils. |"}, more...)
	}
	both := []string{"KettleName/counts Boils[].Count", "Level/counts Boils[].Count"}
	for _, c := range []struct {
		name, action string
		members      []string
		want         []string
	}{
		{"numbers in times", "DescribeBoilHistogram", boils("|└Time|String|2020-01-01|The time. |"), both},
		{"numbers of kinds", "DescribeBoilCount", boils("|└Level|String|Hot|The level. |"), []string{"KettleName/counts Boils[].Count", "Level/counts Boils[].Count"}},
		{"things with a number", "DescribeBoilCount", boils("|└BoilId|String|b|The id. |"), nil},
		{"another number", "DescribeBoilCount", boils("|└LidCount|Integer|2|The number of lids. |"), nil},
		{"a list of things", "DescribeBoils", boils(), nil},
		{"a number of something else", "DescribeBoilCount", []string{"|Boils|Array of Boil| |The boils. |", "|└Count|Integer|2|The position. |"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := relations(contractOf(t, pageOf(c.action, parameters, c.members)), contract.RuleCounts)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Which ids say what a list has that its items do not show.
func TestWhatTheTotalCounts(t *testing.T) {
	paging := []string{"|PageNumber|Integer|No|1|The page. |", "|PageSize|Integer|No|10|The size. |"}
	for _, c := range []struct{ name, row, total, want string }{
		{"an id", "|AlarmId|Long|No|1|The ID of the alarm rule. |", "TotalCount", "AlarmId/counts TotalCount"},
		{"in Chinese", "|AlarmId|String|No|a|报警规则的ID。 |", "TotalCount", "AlarmId/counts TotalCount"},
		{"of who asks", "|ProxyUserId|String|No|a|The ID of the user. |", "TotalCount", ""},
		{"that the items show", "|KettleId|String|No|k|The ID of the kettle. |", "TotalCount", ""},
		{"that is told elsewhere", "|CupId|String|No|k|The ID of the cup. |", "TotalCount", ""},
		{"that everybody sends", "|AlarmId|Long|Yes|1|The ID of the alarm rule. |", "TotalCount", ""},
		{"of something that is no id", "|AlarmId|String|No|a|Whether there was one. |", "TotalCount", ""},
		{"without a total", "|AlarmId|Long|No|1|The ID of the alarm rule. |", "Other", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := pageOf("DescribeKettles", append([]string{c.row}, paging...), append([]string{"|" + c.total + "|Integer|2|The total. |", "|CupId|String|c|The cup. |"}, kettles()...))
			if got := strings.Join(relations(contractOf(t, text), contract.RuleCounts), " "); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// Which items divide the time that is asked for: those of which the page shows that they do.
func TestSpansThatFollow(t *testing.T) {
	parameters := []string{"|Level|String|No|Hot|The level. |", "|StartTime|String|No|1552209680|The start. |", "|EndTime|String|No|1552209720|The end. |"}
	members := []string{
		"|Boils|Array of Boil| |The boils. |", "|└Count|Integer|2|The number of boils. |",
		"|└StartTime|Long|1552209680|The start. |", "|└EndTime|Long|1552209685|The end. |",
	}
	item := func(count, from, to string) string {
		return `{"Count":` + count + `,"StartTime":15522096` + from + `,"EndTime":15522096` + to + `}`
	}
	for _, c := range []struct {
		name  string
		items []string
		want  []string
	}{
		{"cut at both ends", []string{item("1", "10", "12"), item("2", "12", "22"), item("1", "22", "32"), item("4", "32", "35")}, []string{"StartTime/spans EndTime,StartTime,EndTime"}},
		{"with nothing in one", []string{item("1", "10", "12"), item("0", "12", "22"), item("1", "22", "32"), item("4", "32", "35")}, []string{"StartTime/spans EndTime,StartTime,EndTime,empty"}},
		{"with a gap", []string{item("1", "10", "12"), item("2", "12", "22"), item("1", "23", "33"), item("4", "33", "35")}, nil},
		{"of many lengths", []string{item("1", "10", "12"), item("2", "12", "22"), item("1", "22", "35"), item("4", "35", "38")}, nil},
		{"too few", []string{item("1", "10", "12"), item("2", "12", "22")}, nil},
		{"the wrong way round", []string{item("1", "12", "10"), item("2", "22", "12"), item("1", "32", "22"), item("4", "35", "32")}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := pageOf("DescribeBoilHistogram", parameters, members) + "\n## Examples\n\nSample success responses\n\n`JSON` format\n\n```\n" +
				`{"RequestId":"R","Boils":[` + strings.Join(c.items, ",") + "]}\n```\n"
			if diff := cmp.Diff(c.want, relations(contractOf(t, text), contract.RuleSpans)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Which thing an answer is about.
func TestWhatNamesTheThing(t *testing.T) {
	rules := []contract.Rule{contract.RuleNames}
	id := []string{"|KettleId|String|No|k-1|The ID. |"}
	cases := []struct {
		name, action        string
		parameters, members []string
		want                []string
	}{
		{"by the id of what it reads", "GetKettle", id, []string{"|KettleId|String|k-1|The ID. |"}, []string{"KettleId/names KettleId"}},
		{"within an object", "DescribeKettle", id, []string{"|Kettle|Struct| |The kettle. |", "|└KettleId|String|k-1|The ID. |"}, []string{"KettleId/names Kettle.KettleId"}},
		{"known by an id of another name", "DescribeTeaKettle", []string{"|Id|String|No|k-1|The ID. |"}, []string{"|Made|Struct| |The kettle. |", "|└Colors|Array of Color| |The colors. |", "|└└ColorId|String|c-1|The ID. |", "|└KettleId|String|k-1|The ID. |"}, []string{"Id/names Made.KettleId"}},
		{"known by its name", "GetKettle", id, []string{"|KettleName|String|red|The name. |", "|Color|String|red|The color. |"}, []string{"KettleId/names KettleName"}},
		{"a list of all", "DescribeKettles", id, kettles(), nil},
		{"an answer that may be the same for two", "DescribeKettleStatus", id, []string{"|Status|String|Cold|The status. |"}, nil},
		{"an id of something else", "GetKettle", []string{"|RegionId|String|No|north|The region. |"}, []string{"|RegionId|String|north|The region. |"}, nil},
		{"one of listed values", "GetKettle", []string{"|KettleId|String|No|a|The kettle. Valid values: a and b. |"}, []string{"|KettleId|String|a|The ID. |"}, nil},
		{"several ids", "GetKettle", []string{"|KettleId.N|String|No|a|The kettles. |"}, []string{"|KettleId|String|a|The ID. |"}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := relations(contractOf(t, pageOf(c.action, c.parameters, c.members)), rules...)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
