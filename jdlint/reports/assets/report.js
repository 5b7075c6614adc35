"use strict";
// Sorts the index of postings by the column whose name is pressed; a second press turns the order around.
for (const table of document.querySelectorAll("table.index")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.key ?? cell.textContent;
  };
  const compare = (a, b, column) => {
    const [left, right] = [key(a, column), key(b, column)];
    const difference = Number(left) - Number(right);
    return Number.isNaN(difference) ? left.localeCompare(right, "en") : difference;
  };
  heads.forEach((head, column) => {
    head.querySelector("button").addEventListener("click", () => {
      const numbers = body.rows[0].cells[column].classList.contains("number");
      const first = numbers ? "descending" : "ascending"; // the worst first, names from A on
      const second = numbers ? "ascending" : "descending";
      const order = head.getAttribute("aria-sort") === first ? second : first;
      for (const other of heads) other.setAttribute("aria-sort", other === head ? order : "none");
      const sign = order === "ascending" ? 1 : -1;
      body.append(...[...body.rows].sort((a, b) => sign * compare(a, b, column)));
    });
  });
}
