package prose

import (
	"regexp"

	"github.com/plumb-conformance/plumb/spec/words"
)

// The words by which a text says that a result has a member in some case only.
var (
	sometimesChinese = regexp.MustCompile(`(?:仅|只)(?:在|当|有)[^。]{1,40}(?:才|时|后)[^。]{0,12}返回|才(?:会)?返回|(?:当|如果|若)[^。]{1,40}(?:时|，)[^。]{0,8}(?:返回|不返回|不会返回)(?:该|此|本)(?:参数|字段|值|数据)|` +
		`(?:不会|不)返回(?:该|此|本)(?:参数|字段|值)|(?:该|此|本)(?:参数|字段)(?:仅|只)(?:在|当)|可能(?:不返回|为空|不存在)|` +
		`(?:该|此|本)(?:参数|字段|值)(?:则|才|将|会|可能)?(?:不显示|不展示|不出现|不存在|为空|为null)|(?:该|此|本)(?:参数|字段|值)(?:则|才)(?:会)?(?:显示|展示)|(?:显示|展示)(?:该|此|本)(?:参数|字段)|` +
		`(?:否则|则|通常|一般|返回|才)(?:为空|为null|显示|展示)(?:[^列数集串]|$)|(?:为空|为null)(?:代表|表示|则|，)|` +
		`(?:没有|无)(?:到期|过期|失效)时间|(?:不会|永不)(?:到期|过期|失效)|` +
		`(?:仅|只)(?:适用于|对[^。，]{1,30}(?:有效|生效))|(?:仅|只)(?:当|在)[^。]{1,60}(?:有效|生效|有值)`)
	sometimesEnglish = regexp.MustCompile(`(?i)(?:is|are) (?:only )?returned (?:only )?(?:if|when|for)|(?:is|are) not returned|returned only|` +
		`(?:this|the) (?:parameter|field|value) (?:is|are) (?:available|valid|displayed|present|effective) only|` +
		`(?:applicable|applies|apply|valid|available|effective|takes effect) only (?:to|for|if|when|in)|` +
		`only (?:applicable|applies|apply|valid|available) (?:to|for|if|when|in)|` +
		`(?:this|the) (?:[\w*` + "`" + `]+ )?(?:parameter|field|value|message) (?:is|are) (?:not (?:displayed|shown)|empty|blank|null)|if it is (?:null|empty)|` +
		`(?:do|does|will) (?:not|never) expire\b|never expires?\b|` +
		`(?:if|when) [^.]{1,80}, (?:this|the) (?:parameter|field|value) is (?:not )?(?:returned|empty|null)`)
)

// emptyOtherwise are the words by which a text says that a list is there in every case, and empty in some.
var emptyOtherwise = regexp.MustCompile(`(?i)(?:返回|为)空(?:列表|数组|集合|的列表|的数组)|(?:returns?|is|are) an empty (?:list|array|set)|empty (?:list|array|set) is returned`)

// Always reports whether sentences about a list in the result say that it is empty where there is nothing to say.
func Always(all []Sentence) bool {
	for _, sn := range all {
		if words.HasAny(sn.Text, "空", "mpty", "MPTY") && emptyOtherwise.MatchString(sn.Text) {
			return true
		}
	}
	return false
}

// Sometimes reports whether sentences about a member of the result say that it is there in some case only.
func Sometimes(all []Sentence) bool {
	if Always(all) {
		return false
	}
	for _, sn := range all {
		if words.HasAny(sn.Text, "返回", "可能", "仅", "只", "为空", "为null", "显示", "展示", "不存在", "不出现", "期", "失效") && sometimesChinese.MatchString(sn.Text) ||
			words.HasAny(sn.Text, "eturned", "nly", "mpty", "null", "NULL", "Null", "isplayed", "shown", "blank", "expire") && sometimesEnglish.MatchString(sn.Text) {
			return true
		}
	}
	return false
}
