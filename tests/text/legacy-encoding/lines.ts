/** Lines with every letter of Vietnamese in small and capital, as a plan could hold them. */
export const LINES: readonly string[] = [
  "Ủy ban nhân dân tỉnh giao các sở, ban, ngành tổ chức triển khai thực hiện kế hoạch này đúng thời hạn.",
  "Phấn đấu đến năm 2030, ít nhất 85% cán bộ được bồi dưỡng kỹ năng lồng ghép giới trong hoạch định chính sách.",
  "Kinh phí bảo đảm từ ngân sách nhà nước, nguồn tài trợ và các nguồn huy động hợp pháp khác theo quy định.",
  "Mỗi xã, phường tự rà soát, sửa đổi những quy ước đã cũ; giữ lại điều hay, bỏ hủ tục, mê tín, ép cưỡng hôn.",
  "Chậm nhất ngày mồng bảy, các đơn vị gửi báo cáo về cơ quan thường trực để tổng hợp, xử lý khó khăn, vướng mắc.",
  "Thầy thuốc, nữ hộ sinh ở vùng sâu, vùng xa được hỗ trợ xe máy, thuyền, phà để đỡ đẻ kịp lúc giữa mùa lũ.",
  "Ghi nhận, khen thưởng người có sáng kiến hữu ích; nhắc nhở ai chểnh mảng, trễ nải, để lỡ việc chung.",
  "Quỹ khuyến học giúp trẻ em nghèo ở ấp Thuỷ Tạ mua sách vở, giầy dép, ăn bữa trưa ngay tại lớp học.",
  "Nghĩa trang, khuỷu sông, ruộng bậc thang, cỏ tranh, ngõ hẻm, bãi bồi, thửa vườn, chỗ trũng đều được đo vẽ.",
  "Đặc khu đẩy mạnh chuyển đổi số, hoàn thiện cổng dịch vụ, kẻ ô, tỉa chữ, vẽ lại sơ đồ những tuyến đường ấy.",
];
