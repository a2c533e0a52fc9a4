package relate

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// The names that parts of a list go by.
func sizeNames() []string {
	return []string{"PageSize", "MaxResults", "MaxItems", "MaxRecordsPerPage", "PageLimit", "PerPage", "Limit", "Length", "Size"}
}

func numberNames() []string {
	return []string{"PageNumber", "PageNum", "PageNo", "CurrentPage", "PageIndex", "PageNumbers", "Page"}
}

func tokenNames() []string {
	return []string{"NextToken", "NextMarker", "Marker", "NextCursor", "Cursor", "PageToken", "NextPageToken"}
}

func totalNames() []string {
	return []string{"TotalCount", "TotalRecordCount", "ItemTotalCount", "TotalRecords", "TotalItems", "TotalNum", "TotalSize", "Total"}
}

var (
	fromZero   = regexp.MustCompile(`(?i)从 *0 *开始|起始值[:：为]? *0|(?:start|begin)(?:s|ing)? (?:from|at|with) 0|first page is 0`)
	countPages = regexp.MustCompile(`(?i)总页数|页的?总数|number of pages|total pages`)
	bounds     = regexp.MustCompile(`(?i)每页|每次|单页|一页|条数|行数|记录数|最多返回|per page|(?:on|in|of) each page|each page|maximum number|entries to return|number of (?:entries|items|records|rows|results)`)
)

// listingOf finds how a list is given in parts, by the names of parameters and of members beside the list.
func listingOf(c *contract.Contract, of list) contract.Listing {
	l := contract.Listing{List: of.path, Number: numbered(c), Token: named(c, tokenNames(), "string")}
	l.Size = sized(c, l.Number != "" || l.Token != "")
	around := objectsAround(c.Response, of.path)
	if l.Size == "" {
		l.Number = "" // a token is followed whatever the size of the parts
	}
	if l.Token != "" {
		l.Next = memberPath(around, []string{l.Token, "Next" + l.Token})
	}
	if l.Next == "" {
		l.Token = ""
	}
	l.Total = memberPath(around, totalNames())
	if total, ok := fieldAt(around, l.Total); ok && says(total.Said, countPages) {
		l.Total = ""
	}
	l.NumberAt = repeatedAt(around, l.Number, numberNames())
	l.SizeAt = repeatedAt(around, l.Size, []string{"PageSize", "MaxResults", "PageLimit", "PerPage"})
	return l
}

// countsItems are the words by which a page says that a member counts what is there, whatever was asked for.
var countsItems = regexp.MustCompile(`(?i)当前页|本页|本次|实际|current page|this page|actual|returned|number of (?:entries|items|records|results) (?:on|in) `)

// repeatedAt is the path of the member beside a list that says how a parameter was taken, under one of some names; "" where none does, or
// it is said by a member of the parameter's own name at the top already.
func repeatedAt(around []placed, parameter string, names []string) string {
	if parameter == "" {
		return ""
	}
	path := memberPath(around, append([]string{parameter}, names...))
	m, ok := fieldAt(around, path)
	if !ok || path == parameter || strings.EqualFold(m.Name, "PageNumbers") || !strings.EqualFold(m.Name, "CurrentPage") && says(m.Said, countsItems) {
		return ""
	}
	return path
}

// named is the first of some names that the operation has an own parameter of, in any case of letters.
func named(c *contract.Contract, names []string, types ...string) string {
	for _, name := range names {
		for _, p := range c.Parameters {
			if strings.EqualFold(p.Name, name) && p.Role == contract.RoleBusiness && slices.Contains(types, p.Type.Name) {
				return p.Name
			}
		}
	}
	return ""
}

// numbered is the parameter that says which page, where pages are counted from 1.
func numbered(c *contract.Contract) string {
	name := named(c, numberNames(), "integer", "number", "string")
	for _, p := range c.Parameters {
		if p.Name != name {
			continue
		}
		least, _ := p.Constraint(contract.RuleMinimum)
		if standard, _ := p.Constraint(contract.RuleDefault); least.Value == "0" || standard.Value == "0" || says(p.Said, fromZero) {
			return ""
		}
	}
	return name
}

// sized is the parameter that bounds the number of items. Names that also mean other things count only where something else
// tells that the list is given in parts, or where the row says so.
func sized(c *contract.Contract, parted bool) string {
	name := named(c, sizeNames(), "integer", "number", "string")
	if parted || !slices.Contains([]string{"limit", "length", "size"}, strings.ToLower(name)) {
		return name
	}
	for _, p := range c.Parameters {
		if p.Name == name && says(p.Said, bounds) {
			return name
		}
	}
	return ""
}

// placed is an object of the result with its path.
type placed struct {
	path  string
	field *contract.Field
}

// objectsAround are the objects that a list stands in, the result first.
func objectsAround(result *contract.Field, path string) []placed {
	out := []placed{{"", result}}
	steps := strings.Split(path, ".")
	for at, field := "", result; len(steps) > 1; steps = steps[1:] {
		i := slices.IndexFunc(field.Fields, func(f *contract.Field) bool { return f.Name == steps[0] })
		if i < 0 {
			break
		}
		at, field = joined(at, steps[0]), field.Fields[i]
		out = append(out, placed{at, field})
	}
	return out
}

// memberPath is the path of the first of some names that is a scalar in one of the objects, the nearest to the top first.
func memberPath(objects []placed, names []string) string {
	for _, o := range objects {
		for _, name := range names {
			for _, f := range o.field.Fields {
				if strings.EqualFold(f.Name, name) && f.Type.IsScalar() {
					return joined(o.path, f.Name)
				}
			}
		}
	}
	return ""
}

func fieldAt(objects []placed, path string) (*contract.Field, bool) {
	for _, o := range objects {
		for _, f := range o.field.Fields {
			if path != "" && joined(o.path, f.Name) == path {
				return f, true
			}
		}
	}
	return nil, false
}
