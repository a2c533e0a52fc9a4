package prose

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// asking are words by which a sentence demands something of a value, and what they demand.
type asking struct {
	kind             contract.DemandKind
	chinese, english []string
}

// askings is the table of such words in both languages, those that say most first. It is about words alone, so that what no reader
// understands is counted as well.
func askings() []asking { return append(askingsOfLimits(), askingsOfWords()...) }

// askingsOfLimits are the words about texts, lengths, numbers and values.
func askingsOfLimits() []asking {
	return []asking{
		{
			kind:    contract.DemandsBeginning,
			chinese: []string{"开头", "结尾"},
			english: []string{"tart with", "egin with", "end with"},
		},
		{
			kind:    contract.DemandsUnique,
			chinese: []string{"不能重复", "不可重复", "不允许重复", "保证唯一", "必须唯一", "需唯一", "全局唯一的"},
			english: []string{"ust be unique", "ust be globally unique", "annot be the same", "uplicate"},
		},
		{
			kind: contract.DemandsLength,
			chinese: []string{
				"长度为", "长度不", "长度限", "长度范", "长度：", "长度在", "长度必", "长度最", "长度至", "长度应", "长度小", "个字符", "个字节", "字节以内", "个汉字",
				"位字符",
			},
			english: []string{
				" in length", "haracters long", "to characters", " bytes long", " bytes.", " bytes,", "ength must",
				"ength limit", " characters.", " characters,",
			},
		},
		{
			kind: contract.DemandsBound,
			chinese: []string{
				"不超过", "不能超过", "不得超过", "不可超过", "不大于", "不小于", "不高于", "不低于", "必须大于", "需大于", "须大于", "应大于", "必须小于", "需小于", "须小于",
				"应小于", "不能大于", "不能小于", "最多", "至多", "最大值", "最大为", "最大不", "最大支持", "最小值为", "最小值：", "最小为", "最长", "最少", "至少",
				"取值范围", "范围为", "范围是", "范围：", "范围[", "范围内", "上限为", "下限为", "整数倍",
			},
			english: []string{
				"t most ", " up to ", "Up to ", "aximum value", "aximum length", "aximum of", "aximum is", "aximum:",
				"inimum value", "t least ", "o more than", "ot exceed", "anges from", "anging from", "alue range",
				"alid range", "ange of valid", "ultiple of", "ot be less", "ot be greater", "be greater than", "be less than",
			},
		},
		{
			kind:    contract.DemandsValue,
			chinese: []string{"取值：", "取值:", "取值为", "取值是", "取值如下", "有效值", "可选值", "可取值", "枚举值", "合法值"},
			english: []string{"alid value", "llowed value", "ossible value", "upported value"},
		},
	}
}

// askingsOfWords are the words about forms, and those that say no more than that something is demanded.
func askingsOfWords() []asking {
	return []asking{
		{
			kind:    contract.DemandsForm,
			chinese: []string{"格式", "正则", "可包含", "可以包含", "只能包含", "组成", "ISO8601", "ISO 8601"},
			english: []string{
				" format", "Format:", "ISO8601", "ISO 8601", "egular expression", "an contain ", "ay contain ", "ust contain ",
				"onsist of", "onsists of",
			},
		},
		{
			kind:    contract.DemandsDenial,
			chinese: []string{"不能", "不可以", "不可为", "不可包含", "不可与", "不可同时", "不得", "不允许", "不支持", "禁止", "不要"},
			english: []string{"annot ", "an not ", "ust not", "ot allowed", "ot supported", "nsupported", "Do not "},
		},
		{
			kind:    contract.DemandsOnly,
			chinese: []string{"只能", "仅能", "只可以", "仅可以", "只支持", "仅支持", "仅限", "只允许", "仅允许"},
			english: []string{" only ", "Only "},
		},
		{
			kind:    contract.DemandsMust,
			chinese: []string{"必须", "必需", "必填", "须为", "须是", "需为", "应为", "务必"},
			english: []string{" must ", "Must ", "is required", "are required", "andatory", "as to be", "ave to be", "eeds to be"},
		},
	}
}

// Asks returns what tells by its words what a sentence demands of a value; "" when it demands nothing.
func Asks() func(Sentence) contract.DemandKind {
	table := askings()
	return func(sn Sentence) contract.DemandKind { return asks(table, sn) }
}

func asks(table []asking, sn Sentence) contract.DemandKind {
	chinese := words.HasIdeograph(sn.Text)
	for _, a := range table {
		near := a.english
		if chinese {
			near = a.chinese
		}
		if words.HasAny(sn.Text, near...) && (a.kind != contract.DemandsValue || !words.HasAny(sn.Text, "时，", "时,", "参见", "查询")) {
			return a.kind
		}
	}
	return ""
}

// SaysAgain reports whether a sentence gives the limit of a rule that was read of another.
func SaysAgain(sn Sentence, rule contract.Constraint) bool {
	switch rule.Rule { //nolint:exhaustive // the values of the others are words of this project
	case contract.RuleFormat:
		return words.HasAny(sn.Text, "格式", " format", "ISO", "UTC", rule.Value)
	case contract.RuleMinimum, contract.RuleMaximum, contract.RuleMinLength, contract.RuleMaxLength, contract.RuleMaxItems,
		contract.RuleMinBytes, contract.RuleMaxBytes, contract.RuleMultiple:
		return len(rule.Value) > 1 && strings.Contains(strings.ReplaceAll(sn.Text, ",", ""), rule.Value)
	}
	return false
}

// AsksItself reports whether a sentence demands the parameter that it describes, and nothing of its value.
func AsksItself(sn Sentence) bool {
	_, self := demanded(sn.Text)
	return self || words.HasAny(sn.Text, "不能为空", "不可为空", "不允许为空", "annot be empty", "ust not be empty", "annot be left empty")
}

// Styled reports whether a sentence is about how a text that holds several values travels.
func Styled(sn Sentence, style contract.WireStyle) bool {
	switch style {
	case contract.StyleJSON:
		return words.HasAny(sn.Text, "JSON", "Json", "json")
	case contract.StyleSimple:
		return words.HasAny(sn.Text, "隔", "逗号", "omma", "eparate")
	case contract.StyleRepeatList, contract.StyleFlat, contract.StyleNone:
	}
	return false
}

// Announces reports whether a sentence does no more than announce the list behind it.
func Announces(sn Sentence) bool { return words.HasSuffix(strings.TrimSpace(sn.Text), "：", ":") }
