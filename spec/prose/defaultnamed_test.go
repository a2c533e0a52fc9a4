package prose

import "testing"

func TestReadDefaultsNamedByWhatComesBack(t *testing.T) {
	const values = "Valid values:\n\n-   DATA: full backup\n-   POINT: point-in-time backup\n\n"
	const werte = "备份类型。取值：\n\n-   DATA：全量备份。\n-   POINT：可恢复点。\n\n"
	check(t, readDefault, []reading{
		{name: "in English", text: values + "If you do not specify this parameter, the records of the full backup set are returned.", want: "default=DATA"},
		{name: "in Chinese", text: werte + "如果不传，则默认返回全量备份集的记录。", want: "default=DATA"},
		{name: "all of them", text: values + "If you do not specify this parameter, all records of full backup sets are returned.", want: ""},
		{name: "none of them", text: values + "If you do not specify this parameter, nothing is returned.", want: ""},
		{name: "both", text: values + "If you do not specify this parameter, each full backup and point-in-time backup is returned.", want: ""},
		{name: "in a case", text: values + "If you specify this parameter, the records of the full backup set are returned.", want: ""},
	})
}
