package generate

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// namer gives the types of a package their names: structs and enums are named after the member that has them, and after its
// struct and the member where that name is another's. What is alike has one type.
type namer struct {
	taken   map[string]string // name -> what bears it
	renames []string          // what had to get another name than its own, a line each
}

// own is what bears a name of the package itself.
const own = "the package's own"

func newNamer(d *description) *namer {
	n := &namer{taken: map[string]string{}}
	for _, name := range []string{paramsType, resultName, "Client", "NewClient", "ClientOf", "Service", "Register", "Stub", "Operation"} {
		n.taken[name] = own
	}
	for _, e := range errorsOf(d.get.errors) {
		n.taken[e.Name] = own
	}
	return n
}

// object names the struct of a member; key tells structs apart.
func (n *namer) object(within, member, key string) string {
	return n.choose(within, member, nil, func(name string) bool { return n.free(name, key) }, func(name string) { n.taken[name] = key })
}

// enum names a list of values, and the values behind the name: OrderType, Asc for OrderTypeAsc. Lists of other kinds than texts
// and integers have no name.
func (n *namer) enum(within, member, kind string, values []string) (name string, constants []string) {
	if kind != "string" && kind != "integer" {
		return "", nil
	}
	constants = constantsOf(values)
	key := "enum " + kind + " " + strconv.Quote(strings.Join(values, "\x00"))
	ofValue := key + " value" // a constant is no type, even of the same values
	free := func(name string) bool {
		return n.taken[name] == key || n.free(name, key) && !slices.ContainsFunc(constants, func(c string) bool { return !n.free(name+c, ofValue) })
	}
	take := func(name string) {
		n.taken[name] = key
		for _, c := range constants {
			n.taken[name+c] = ofValue
		}
	}
	return n.choose(within, member, constants, free, take), constants
}

func (n *namer) free(name, key string) bool {
	bearer, taken := n.taken[name]
	return !taken || bearer == key
}

// choose takes the first free one of the names that a type, with constants of these endings, may have.
func (n *namer) choose(within, member string, constants []string, free func(string) bool, take func(string)) string {
	plain, name := goName(member), firstFree(within, member, free)
	for _, ending := range append([]string{""}, constants...) {
		if name != plain && n.taken[plain+ending] == own {
			n.renames = append(n.renames, fmt.Sprintf("the type of %q of %s would be %s, and every package has %s: it is %s", member, within, plain, plain+ending, name))
			break
		}
	}
	take(name)
	return name
}

func firstFree(within, member string, free func(string) bool) string {
	for _, candidate := range []string{goName(member), within + goName(member)} {
		if free(candidate) {
			return candidate
		}
	}
	for i := 2; ; i++ {
		if candidate := within + goName(member) + strconv.Itoa(i); free(candidate) {
			return candidate
		}
	}
}

// fields gives the members of a struct their fields.
func (n *namer) fields(within string, names []string) []string {
	fields := distinct(names, goName)
	first := map[string]string{}
	for i, name := range names {
		plain := goName(name)
		if earlier, taken := first[plain]; taken {
			n.renames = append(n.renames, fmt.Sprintf("%q of %s has the same Go name as %q: it is %s", name, within, earlier, fields[i]))
			continue
		}
		first[plain] = name
	}
	return fields
}

// constantsOf are the names of values, without that of their type: those that oapi-codegen leaves as they are.
func constantsOf(values []string) []string {
	plain := make([]string, len(values))
	for i, value := range values {
		plain[i] = constantOf(value, i)
	}
	return distinct(plain, func(name string) string { return name })
}

func constantOf(value string, at int) string {
	if value == "" {
		return "Empty"
	}
	sign := ""
	if strings.HasPrefix(value, "-") {
		sign = "Minus"
	}
	letters := asciiLetters(value)
	switch {
	case letters == "":
		return "Value" + strconv.Itoa(at+1)
	case sign == "" && letters[0] >= '0' && letters[0] <= '9':
		sign = "N"
	}
	return sign + goName(letters)
}
