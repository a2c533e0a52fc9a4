package main

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// contradictions are all of one page.
func contradictions(i inspection, e examples) []contradiction {
	out := ofNames(i, e.requests)
	for _, p := range i.Parameters {
		if p.Role != "business" {
			continue
		}
		for _, v := range shown(p, e.requests) {
			if rule := p.breaks(v); rule != "" {
				out = append(out, contradiction{"rule", p.Name, fmt.Sprintf("parameter %s: %q breaks its %s", p.Name, v, rule)})
			}
		}
	}
	return append(out, ofResult(i, e)...)
}

// ofNames compares the names of the first request with the parameters, and its Action with the operation.
func ofNames(i inspection, requests []url.Values) []contradiction {
	if len(requests) == 0 {
		return nil
	}
	var out []contradiction
	first := requests[0]
	if action := first.Get("Action"); action != i.Action && !hidden(action) {
		out = append(out, contradiction{"action", action, fmt.Sprintf("the operation is %s, the request example calls %s", i.Action, action)})
	}
	known := map[string]bool{}
	for _, p := range i.Parameters {
		known[general(p.Name)] = true
		for name := general(p.Name); strings.Contains(name, "."); {
			name = name[:strings.LastIndexByte(name, '.')]
			known[name] = true
		}
		if given := func(r url.Values) bool { return gives(r, p.Name) }; p.Required && p.Role == "business" && !nested(p.Name) &&
			len(first) > 1 && !slices.ContainsFunc(requests, given) {
			out = append(out, contradiction{"required", p.Name, fmt.Sprintf("parameter %s is required, no request example gives it", p.Name)})
		}
	}
	for name := range first {
		if !known[general(name)] && !common(name) {
			out = append(out, contradiction{"unlisted", name, fmt.Sprintf("the request example has %s, no parameter is called so", name)})
		}
	}
	return out
}

// common are the parameters of every request.
func common(name string) bool {
	return slices.Contains([]string{
		"Action", "Version", "Format", "AccessKeyId", "AccessKeySecret", "Signature", "SignatureMethod", "SignatureNonce", "SignatureVersion",
		"SignatureType", "Timestamp", "TimeStamp", "SecurityToken",
	}, name)
}

// general is a name in which every position in a list is N.
func general(name string) string {
	return regexp.MustCompile(`\.(\d{1,3}|[nNmMxXiIkK])(\.|$)`).ReplaceAllString(regexp.MustCompile(`\.(\d{1,3}|[nNmMxXiIkK])(\.|$)`).ReplaceAllString(name, ".N$2"), ".N$2")
}

func nested(name string) bool { return strings.Contains(strings.TrimSuffix(general(name), ".N"), ".") }

func gives(r url.Values, name string) bool {
	head, _, _ := strings.Cut(name, ".")
	for given := range r {
		if general(given) == general(name) || given == head || strings.HasPrefix(given, head+".") {
			return true
		}
	}
	return false
}

// shown are the values that a page shows of a parameter.
func shown(p parameter, requests []url.Values) []string {
	out := []string{p.Example, p.Default}
	for _, r := range requests {
		for name, values := range r {
			if general(name) == general(p.Name) {
				out = append(out, values[0])
			}
		}
	}
	return slices.DeleteFunc(out, hidden)
}

// hidden reports whether a text shows no whole value.
func hidden(v string) bool {
	lower := strings.ToLower(v)
	return v == "" || strings.ContainsAny(v, "<>{}$") || strings.Contains(v, "**") || strings.Contains(v, "..") || strings.Contains(v, "…") ||
		strings.Contains(lower, "xxx") || strings.Contains(v, "%s") || regexp.MustCompile(`^\[[A-Za-z_ ]+\]$`).MatchString(v)
}

// breaks names the rule that a value breaks, and so do all values that it lists; "" when there is none.
func (p parameter) breaks(value string) string {
	whole := p.broken(value)
	if whole == "" {
		return ""
	}
	separators := regexp.MustCompile(`[\s,，;；、/|\[\]"'“”]+|或者?|和|\bor\b|\band\b`)
	for _, part := range separators.Split(value, -1) {
		if part != "" && p.broken(part) != "" {
			return whole
		}
	}
	return ""
}

func (p parameter) broken(value string) string {
	length := utf8.RuneCountInString(value)
	if p.LengthUnit == "bytes" {
		length = len(value)
	}
	number, err := strconv.ParseFloat(value, 64)
	pattern, odd := regexp.Compile(p.Pattern)
	for _, rule := range []struct {
		name   string
		broken bool
	}{
		{"enum", len(p.Enum) > 0 && !slices.Contains(p.Enum, value)},
		{"length", p.MinLength != nil && length < *p.MinLength || p.MaxLength != nil && length > *p.MaxLength},
		{"range", err == nil && (p.Minimum != nil && number < *p.Minimum || p.Maximum != nil && number > *p.Maximum)},
		{"pattern", odd == nil && !pattern.MatchString(value)},
		{"date format", p.DateFormat != "" && !dated(p.DateFormat).MatchString(value)},
		{"type", mistyped(p.Type, value)},
	} {
		if rule.broken {
			return rule.name
		}
	}
	return ""
}

// mistyped reports whether a text cannot be a value of a type.
func mistyped(kind, value string) bool {
	_, err := strconv.ParseFloat(value, 64)
	switch kind {
	case "integer":
		return err != nil || strings.Contains(value, ".")
	case "number":
		return err != nil
	case "boolean":
		return !strings.EqualFold(value, "true") && !strings.EqualFold(value, "false")
	}
	return false
}

// dated makes of date formats, with bars between, what their values look like: a digit for each letter of a run of two or more, and
// for numbers of milliseconds and seconds since 1970 as many as they have today.
func dated(formats string) *regexp.Regexp {
	runs := regexp.MustCompile(`YYYY|yyyy|MM|DD|dd|HH|hh|mm|ss|SSS|SS`)
	var out []string
	for _, format := range strings.Split(formats, "|") {
		switch format {
		case "unix-ms":
			out = append(out, `\d{13}`)
		case "unix-s":
			out = append(out, `\d{10}`)
		default:
			out = append(out, runs.ReplaceAllStringFunc(regexp.QuoteMeta(format), func(run string) string { return strings.Repeat(`\d`, len(run)) }))
		}
	}
	return regexp.MustCompile("^(?:" + strings.Join(out, "|") + ")$")
}
