package sample_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/sample"
)

// The items of a list are put together, at every depth.
func TestUnion(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"nothing", "", "nothing"},
		{"a scalar", `"a"`, `"a"`},
		{"an object", `{"A":1,"B":{"C":2}}`, "{A:1 B:{C:2}}"},
		{"a name twice", `{"A":{"B":1},"A":{"C":2}}`, "{A:{B:1 C:2}}"},
		{"objects", `[{"A":1},{"B":2},{"A":3}]`, "[{A:1 B:2}]"},
		{"what one item leaves empty, another shows", `[{"A":{},"B":[],"C":""},{"A":{"X":1},"B":[{"Y":1}],"C":"c"}]`, `[{A:{X:1} B:[{Y:1}] C:"c"}]`},
		{"deep inside", `[{"A":[{"B":[{"C":1}]}]},{"A":[{"B":[{"D":2}]}]}]`, "[{A:[{B:[{C:1 D:2}]}]}]"},
		{"lists of lists", `[[{"A":1}],[{"B":2},{"C":3}]]`, "[[{A:1 B:2 C:3}]]"},
		{"the first few scalars", "[1,2,3,4,5,6,7,8,9]", "[1 2 3 4 5 6 7 8]"},
		{"an object among scalars", `[1,{"A":1}]`, "[{A:1}]"},
		{"an empty list", "[]", "[]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, _ := sample.JSON(tt.src)
			if got := show(sample.Union(v)); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// An element that stands once in one place and several times in another is a list.
func TestUnionOfElements(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"first once", "<X><T><K>1</K></T></X><X><T><K>1</K></T><T><V>2</V></T></X>", `{X:[{T:[{K:"1" V:"2"}]}]}`},
		{"first several", "<X><T><K>1</K></T><T><V>2</V></T></X><X><T><W>1</W></T></X>", `{X:[{T:[{K:"1" V:"2" W:"1"}]}]}`},
		{"texts", "<X><T>1</T></X><X><T>2</T><T>3</T></X>", `{X:[{T:["1" "2" "3"]}]}`},
		{"always once", "<X><T><K>1</K></T></X><X><T><V>2</V></T></X>", `{X:[{T:{K:"1" V:"2"}}]}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root, _ := sample.XML(tt.src)
			if got := show(sample.Union(root.Value())); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}
