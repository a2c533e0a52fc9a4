package compile_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Where a name must be unique is said by the parameter that tells it, where the page has one.
func TestScopesOfNames(t *testing.T) {
	tests := []struct {
		name string
		rows []string
		want []string
	}{
		{"the region", []string{"|RegionId|String|是|a|地域。 |", "|ThingName|String|是|t|名称在单个地域内唯一。 |"}, []string{"RegionId"}},
		{"a region that no parameter tells", []string{"|ThingName|String|是|t|名称在单个地域内唯一。 |"}, []string{"region"}},
		{"by its name", []string{"|KitchenId|String|是|k|其中。 |", "|ThingName|String|是|t|The name must be unique within a kitchen. |"}, []string{"KitchenId"}},
		{"by what is said of it", []string{"|KId|String|是|k|厨房的ID。 |", "|ThingName|String|是|t|同一厨房内唯一。 |"}, []string{"KId"}},
		{"by what it belongs to", []string{"|KId|String|是|k|锅所属的厨房ID。 |", "|ThingName|String|是|t|同一厨房内唯一。 |"}, []string{"KId"}},
		{"by the last of several words", []string{"|KitchenId|String|是|k|厨房ID。 |", "|RegionId|String|是|a|地域。 |", "|ThingName|String|是|t|同一地域同一厨房内唯一。 |"}, []string{"KitchenId"}},
		{"two of them", []string{"|AId|String|是|k|厨房ID。 |", "|BId|String|是|k|厨房的ID。 |", "|ThingName|String|是|t|同一厨房内唯一。 |"}, []string{"厨房"}},
		{"everywhere", []string{"|RegionId|String|是|a|地域。 |", "|ThingName|String|是|t|名称必须唯一。 |"}, []string{""}},
		{"none", []string{"|RegionId|String|是|a|地域。 |", "|ThingName|String|是|t|名称。 |"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, creating(tt.rows...))
			var got []string
			for _, p := range res.Contract.Parameters {
				for _, c := range p.Constraints {
					if c.Rule == contract.RuleUniqueName {
						got = append(got, c.Value)
					}
				}
			}
			same(t, "places", tt.want, got)
		})
	}
}

// creating is a page of an operation that makes a thing, with rows of parameters.
func creating(rows ...string) string {
	text := "# CreateThing\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n"
	for _, r := range rows {
		text += r + "\n"
	}
	return text
}
