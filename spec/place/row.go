package place

import (
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// ResponseRow is one row of a response table.
type ResponseRow struct {
	Field *contract.Field
	Marks int  // tree marks before the name
	Blank bool // the type cell says nothing
	Line  int
}

// Table is one table of rows with what stands above it.
type Table struct {
	Caption string
	Rows    []ResponseRow
}

// RequestRow is one row of a request table with what its cells say.
type RequestRow struct {
	contract.Parameter
	Table    int    // index among the request tables
	Caption  string // of its table
	Marks    int    // tree marks before the name
	NameCell page.Cell
	Text     page.Cell // the description
	Shown    page.Cell // the example

	list bool // examples show its value as a JSON list
}
