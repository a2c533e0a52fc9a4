package relate

import (
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// everything is how a sentence says that without a parameter nothing is left out.
var everything = regexp.MustCompile(`(?i)(?:不|未|没有)(?:传入?|填写?|指定|设置|输入|选择?|配置)(?:该|此|本)?(?:参数|字段|值)?(?:时)?[，,：: ]*(?:则|将|系统)?(?:表示|默认)*(?:返回|查询|获取|显示|列出)[^，。；不]{0,12}?(?:所有|全部)|` +
	`^(?:[^，。]{1,20}，)?默认(?:查询|返回|显示|列出|为|是|表示)?(?:所有|全部)|` +
	`(?:if you do not (?:specify|set) this parameter|if this parameter is (?:not specified|not set|left empty|empty)|by default), ` +
	`[^.]*\ball\b[^.]* (?:is|are) (?:returned|queried|selected|retrieved|displayed|listed)`)

// unfiltered adds which parameters leave nothing out of the list when they are left out themselves, as a sentence says.
func (f *finder) unfiltered() {
	l := f.listing
	if l.List == "" {
		return
	}
	for _, p := range f.contract.Parameters {
		_, standard := p.Constraint(contract.RuleDefault)
		if p.Role != contract.RoleBusiness || p.InText || p.Required || standard || p.Type.Name == "boolean" || slices.Contains([]string{l.Size, l.Number, l.Token}, p.Name) {
			continue
		}
		if at, inferred := by(p.At, p.Said, everything); inferred == contract.NotInferred {
			f.add(Relation{Name: p.Name, Rule: contract.RuleUnfiltered, At: at})
		}
	}
}
