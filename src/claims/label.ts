/** Words in front of what is measured that say nothing about it. */
const opening =
  /^(?:其中|同时|此外|另外|另有?|并且?|还|以及|及|和|与|今年以来|今年|本年度?|当年|全年|目前|现在?|截[至止](?:目前|今)?|到目前(?:为止)?|一年来|年内|先后|分别|一是|[二三四五六七八九十]是|共计?|总共|累计|合计|全部|全(?:镇|县|乡|村|市|区|街道|局|校|院|站|社区)|我(?:镇|县|乡|村|市|区|街道|局|校|院|站|社区)|本(?:镇|县|乡|村|市|区|局|校|院)|辖区内?|[末底的年](?!龄)|在(?![校册岗建办读编职园产库学籍用编])|已经?(?![婚故有])|共?有|是|为|使(?!用)|将|由|从(?![业事教军医严优快])|度|前|间|用于|用(?![水电地户工人药])|按|对(?![象口])|以(?![工奖上下]))/;
const closing =
  /(?:共计|合计|总计|累计|共|达到?了?|完成了?|为|是|有|(?<![签条节制公预邀违赴履誓集简特解续毁契合])约|近|超过|不足|不到|突破|已经?|了|计|的|大约|将近|接近|至少|分别|各|仅|只|在|(?<![实应])到|[“”"'《》\s:：-])$/;

const longestClosing = 6;

/** What a number measures, from the words before it without the fillers around. */
export function labelOf(words: string): string {
  let label = words.trim();
  for (let round = 0; round < 6; round += 1) {
    const first = label.replace(opening, '');
    // No closing word has more than four signs, and one is looked at before it.
    const end = closing.exec(first.slice(-longestClosing));
    const shorter = (end ? first.slice(0, first.length - end[0].length) : first).trim();
    if (shorter === label) break;
    label = shorter;
  }
  return label;
}
